@testable import DescopeEmulator
import JSON
import TestSupport
import Testing

/// What the stories of `fixtures/sso-apps` do not show.
@Suite struct ApplicationTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test(arguments: ["a b", "ä", "a.b", "a234567890123456789012345678901"])
    func `an ID has letters, digits, _ and -, at most thirty (AR-4.7)`(_ id: String) async {
        await #expect(throws: APIError.invalidField("id")) {
            try await world.perform(CreateSAMLApplication(application: .init(id: id, name: "CRM")))
        }
    }

    @Test func `an ID of thirty characters is one (AR-4.7)`() async throws {
        let id = "a23456789012345678901234567890"
        #expect(try await world.perform(CreateSAMLApplication(application: .init(id: id, name: "CRM"))).id == id)
    }

    @Test func `an ID made by the service begins with SA (AR-4.0)`() async throws {
        let id = try await world.perform(CreateOIDCApplication(application: .init(name: "Portal"))).id
        #expect(id.hasPrefix("SA") && id.utf8.count == 29)
    }

    @Test func `a missing ID is reported before a missing name (AR-1.4)`() async {
        await #expect(throws: APIError.requiredField("id")) {
            try await world.perform(UpdateWSFedApplication())
        }
    }

    @Test func `a missing name is reported before an unknown ID (AR-1.4)`() async {
        await #expect(throws: APIError.requiredField("name")) {
            try await world.perform(UpdateSAMLApplication(application: .init(id: "no-such")))
        }
    }

    @Test func `an application keeps its type (assumed)`() async throws {
        let id = try await world.perform(CreateSAMLApplication(application: .init(name: "CRM"))).id
        await #expect(throws: APIError(.applicationNotFound, "\(id) is not an application of type oidc")) {
            try await world.perform(UpdateOIDCApplication(application: .init(id: id, name: "CRM")))
        }
    }

    @Test func `a name may be kept when updating (AR-4.7)`() async throws {
        let id = try await world.perform(CreateSAMLApplication(application: .init(name: "CRM"))).id
        _ = try await world.perform(UpdateSAMLApplication(application: .init(id: id, name: "CRM")))
        #expect(try await world.perform(LoadApplication(id: id)).name == "CRM")
    }

    @Test func `an ID in use is E999030 (AR-4.7)`() async {
        await #expect(throws: APIError(.applicationAlreadyExists)) {
            try await world.perform(CreateSAMLApplication(application: .init(id: Application.defaultID, name: "Mine")))
        }
    }

    @Test func `an unknown application is E999031 (AR-4.7)`() async {
        await #expect(throws: APIError(.applicationNotFound, naming: "no-such")) {
            try await world.perform(DeleteApplication(id: "no-such"))
        }
    }

    @Test func `only OIDC applications have secrets (assumed)`() async throws {
        let id = try await world.perform(CreateSAMLApplication(application: .init(name: "CRM"))).id
        await #expect(throws: APIError(.secretNotFound, "Only OIDC applications have secrets")) {
            try await world.perform(LoadApplicationSecret(id: id))
        }
    }

    @Test func `the application that every project has has a secret of its own`() async throws {
        let other = try World()
        let secret = try await world.perform(LoadApplicationSecret(id: Application.defaultID))
        #expect(try await other.perform(LoadApplicationSecret(id: Application.defaultID)) != secret)
        #expect(try await world.perform(LoadApplicationSecret(id: Application.defaultID)) == secret)
    }

    @Test func `the name of a secret is unique in its application: E999032 (assumed)`() async throws {
        let add = AddApplicationSecret(appId: Application.defaultID, name: "blue")
        _ = try await world.perform(add)
        await #expect(throws: APIError(.secretAlreadyExists)) { try await world.perform(add) }
    }

    @Test(arguments: [0, -1, .min, .max] as [Int64])
    func `a secret expires whenever it is said to (assumed)`(_ time: Int64) async throws {
        let add = changed(AddApplicationSecret(appId: Application.defaultID, name: "blue")) { $0.expireTime = time }
        #expect(try await world.perform(add).meta.expireTime == time)
    }

    @Test func `secrets are listed in the order they were added`() async throws {
        for name in ["blue", "green", "amber"] {
            _ = try await world.perform(AddApplicationSecret(appId: Application.defaultID, name: name))
        }
        let left = try await world.perform(RevokeApplicationSecret(appId: Application.defaultID, name: "green"))
        #expect(left.secrets.map(\.name) == ["blue", "amber"])
    }

    @Test func `revoking an unknown secret is E999033 (assumed)`() async {
        await #expect(throws: APIError(.secretNotFound, naming: "blue")) {
            try await world.perform(RevokeApplicationSecret(appId: Application.defaultID, name: "blue"))
        }
    }

    @Test func `the secrets go with the application (AR-4.17)`() async throws {
        _ = try await world.perform(CreateOIDCApplication(application: .init(id: "app", name: "Portal")))
        _ = try await world.perform(AddApplicationSecret(appId: "app", name: "blue"))
        _ = try await world.perform(DeleteApplication(id: "app"))
        _ = try await world.perform(CreateOIDCApplication(application: .init(id: "app", name: "Portal")))
        await #expect(throws: APIError(.secretNotFound, naming: "blue")) {
            try await world.perform(RevokeApplicationSecret(appId: "app", name: "blue"))
        }
    }

}
