@testable import DescopeEmulator
import JSON
import Testing

/// What the stories of `fixtures/sso-apps` do not show.
@Suite struct ApplicationTests {
    private let project: Project

    init() throws {
        project = try Emulator().project("P2applications00000000000000")
    }

    @Test(arguments: ["a b", "ä", "a.b", "a234567890123456789012345678901"])
    func `an ID has letters, digits, _ and -, at most thirty (§4.7)`(_ id: String) async {
        await #expect(throws: APIError.invalidField("id")) {
            try await project.perform(CreateSAMLApplication(.init(id: id, name: "CRM")))
        }
    }

    @Test func `an ID of thirty characters is one (§4.7)`() async throws {
        let id = "a23456789012345678901234567890"
        #expect(try await project.perform(CreateSAMLApplication(.init(id: id, name: "CRM"))).id == id)
    }

    @Test func `an ID made by the service begins with SA (§4.0)`() async throws {
        let id = try await project.perform(CreateOIDCApplication(.init(name: "Portal"))).id
        #expect(id.hasPrefix("SA") && id.utf8.count == 29)
    }

    @Test func `a missing ID is reported before a missing name (§1.4)`() async {
        await #expect(throws: APIError.requiredField("id")) {
            try await project.perform(UpdateWSFedApplication(.init()))
        }
    }

    @Test func `a missing name is reported before an unknown ID (§1.4)`() async {
        await #expect(throws: APIError.requiredField("name")) {
            try await project.perform(UpdateSAMLApplication(.init(id: "no-such")))
        }
    }

    @Test func `an application keeps its type (assumed)`() async throws {
        let id = try await project.perform(CreateSAMLApplication(.init(name: "CRM"))).id
        await #expect(throws: APIError(.applicationNotFound, "\(id) is no oidc application")) {
            try await project.perform(UpdateOIDCApplication(.init(id: id, name: "CRM")))
        }
    }

    @Test func `a name may be kept when updating (§4.7)`() async throws {
        let id = try await project.perform(CreateSAMLApplication(.init(name: "CRM"))).id
        _ = try await project.perform(UpdateSAMLApplication(.init(id: id, name: "CRM")))
        #expect(try await project.perform(LoadApplication(id: id)).name == "CRM")
    }

    @Test func `an ID in use is E999030 (§4.7)`() async {
        await #expect(throws: APIError(.applicationAlreadyExists)) {
            try await project.perform(CreateSAMLApplication(.init(id: Application.defaultID, name: "Mine")))
        }
    }

    @Test func `an unknown application is E999031 (§4.7)`() async {
        await #expect(throws: APIError(.applicationNotFound)) {
            try await project.perform(DeleteApplication(id: "no-such"))
        }
    }

    @Test func `only OIDC applications have secrets (assumed)`() async throws {
        let id = try await project.perform(CreateSAMLApplication(.init(name: "CRM"))).id
        await #expect(throws: APIError(.secretNotFound, "Only OIDC applications have secrets")) {
            try await project.perform(LoadApplicationSecret(id: id))
        }
    }

    @Test func `the application that every project has has a secret of its own`() async throws {
        let other = try Emulator().project("P2other0000000000000000000000")
        let secret = try await project.perform(LoadApplicationSecret(id: Application.defaultID))
        #expect(try await other.perform(LoadApplicationSecret(id: Application.defaultID)) != secret)
        #expect(try await project.perform(LoadApplicationSecret(id: Application.defaultID)) == secret)
    }

    @Test func `the name of a secret is unique in its application: E999032 (assumed)`() async throws {
        let add = AddApplicationSecret(appId: Application.defaultID, name: "blue")
        _ = try await project.perform(add)
        await #expect(throws: APIError(.secretAlreadyExists)) { try await project.perform(add) }
    }

    @Test(arguments: [0, -1, .min, .max] as [Int64])
    func `a secret expires whenever it is said to (assumed)`(_ time: Int64) async throws {
        let add = changed(AddApplicationSecret(appId: Application.defaultID, name: "blue")) { $0.expireTime = time }
        #expect(try await project.perform(add).meta.expireTime == time)
    }

    @Test func `secrets are listed in the order they were added`() async throws {
        for name in ["blue", "green", "amber"] {
            _ = try await project.perform(AddApplicationSecret(appId: Application.defaultID, name: name))
        }
        let left = try await project.perform(RevokeApplicationSecret(appId: Application.defaultID, name: "green"))
        #expect(left.secrets.map(\.name) == ["blue", "amber"])
    }

    @Test func `revoking an unknown secret is E999033 (assumed)`() async {
        await #expect(throws: APIError(.secretNotFound)) {
            try await project.perform(RevokeApplicationSecret(appId: Application.defaultID, name: "blue"))
        }
    }

    @Test func `the secrets go with the application (§4.17)`() async throws {
        _ = try await project.perform(CreateOIDCApplication(.init(id: "app", name: "Portal")))
        _ = try await project.perform(AddApplicationSecret(appId: "app", name: "blue"))
        _ = try await project.perform(DeleteApplication(id: "app"))
        _ = try await project.perform(CreateOIDCApplication(.init(id: "app", name: "Portal")))
        await #expect(throws: APIError(.secretNotFound)) {
            try await project.perform(RevokeApplicationSecret(appId: "app", name: "blue"))
        }
    }

    @Test func `the attributes of applications need names, too (§1.4)`() async {
        await #expect(throws: APIError.requiredField("attributes")) {
            try await project.perform(CreateApplicationAttributes(attributes: []))
        }
        await #expect(throws: APIError.requiredField("names")) {
            try await project.perform(DeleteApplicationAttributes(names: []))
        }
    }

}
