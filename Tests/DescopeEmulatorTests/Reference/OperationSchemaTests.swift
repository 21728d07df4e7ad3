@testable import DescopeEmulator
import JSON
import Testing

/// The schemas of operations, derived from their types.
@Suite struct OperationSchemaTests {
    @Test(arguments: API.endpoints)
    func `every operation's fields can be seen`(_ type: any Endpoint.Type) {
        #expect(SchemaProperty.failure(of: type) == nil)
    }

    @Test(arguments: ControlAPI.projectEndpoints)
    func `every field of the emulator's own endpoints can be seen`(_ type: any ProjectEndpoint.Type) {
        #expect(SchemaProperty.failure(of: type) == nil)
    }

    @Test(arguments: API.endpoints)
    func `every operation belongs to a project and answers somewhere`(_ type: any Endpoint.Type) {
        #expect(!type.spec.routes.isEmpty && !type.spec.summary.isEmpty)
        if case .open = type.spec.access { Issue.record("an operation of no project is one of the control API") }
    }

    @Test func `a field knows its other names`() {
        let loginId = SchemaProperty.all(of: CreateUser.self).first { $0.name == "loginId" }
        #expect(loginId?.aliases == ["identifier"])
    }

    @Test func `every field of a stored document is shown (W-06)`() throws {
        #expect(try encodeJSONValue(ApplicationProfile()) == ["description": "", "enabled": false, "logo": ""])
        let settings = PasswordSettings.initial
        #expect(try decodeJSON(PasswordSettings.self, from: encodeJSONValue(settings)) == settings)
    }
}
