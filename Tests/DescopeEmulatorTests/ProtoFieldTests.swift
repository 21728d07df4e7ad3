@testable import DescopeEmulator
import JSON
import Testing

/// ProtoField proto3 fields, with which one type is a request, a stored value and an answer.
@Suite struct ProtoFieldTests {
    @Test(arguments: [[:], ["value": nil], ["value": ""]] as [JSONValue])
    func `left out, null and zero are the same (W-04)`(_ input: JSONValue) throws {
        let option = try decodeJSON(CustomAttribute.Option.self, from: input).value
        #expect(option == .init(value: "", label: ""))
    }

    @Test func `every field is shown (W-08)`() throws {
        #expect(try encodeJSONValue(ApplicationProfile()) == ["description": "", "enabled": false, "logo": ""])
    }

    @Test func `what was encoded is decoded`() throws {
        let settings = PasswordSettings.initial
        #expect(try decodeJSON(PasswordSettings.self, from: encodeJSONValue(settings)).value == settings)
    }

    @Test func `a value of another type is refused by its field's name`() {
        let error = JSONDecodingError(path: "enabled", kind: .mismatch(expected: "boolean", found: "string"))
        #expect(throws: error) { try decodeJSON(ApplicationProfile.self, from: ["enabled": "yes"]) }
    }

    @Test func `fields of a type within another are all read`() throws {
        let body: JSONValue = ["tenantId": "acme", "minLength": "8", "enabled": true]
        #expect(try decodeJSON(ConfigurePasswordSettings.self, from: body).unread.isEmpty)
    }
}
