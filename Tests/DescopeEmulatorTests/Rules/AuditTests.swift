@testable import DescopeEmulator
import Foundation
import HTTP
import JSON
import Testing

/// What operations leave in the audit trail: what the golden stories do not show (AR-4.10).
@Suite struct AuditTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test func `a new user's record has all that names the user`() async throws {
        _ = try await world.perform(CreateTenant(id: "acme", name: "Acme"))
        let user = try await world.perform(
            CreateUser.with("ann") {
                $0.profile.email = "ann@example.com"
                $0.profile.additionalIdentifiers = ["anna"]
                $0.profile.userTenants = [TenantAssociation(tenantId: "acme")]
                $0.test = true
            }
        )
        let record = try #require(try await lastRecord())
        #expect((record.action, record.userID) == ("UserCreated", user.user.userId))
        #expect((record.loginIDs, record.tenantIDs) == (["ann", "anna"], ["acme"]))
        #expect(record.time == World.start)
    }

    @Test func `device and address are those of the request (AU-06)`() async throws {
        var request = HTTPRequest(
            .post,
            "/v1/mgmt/user/create",
            headers: ["Authorization": "Bearer \(World.projectID):key", "User-Agent": "Mozilla/5.0 (iPad)"],
            body: Array(#"{"loginId": "ann@example.com"}"#.utf8)
        )
        request.remoteAddress = "192.0.2.7"
        _ = await world.emulator.respond(to: request)
        let record = try await lastRecord()
        #expect((record?.device, record?.remoteAddress) == (.tablet, "192.0.2.7"))
    }

    @Test func `the actor is the management key, which is not to be read (AU-06)`() async throws {
        for key in ["s3cret", "other", "s3cret"] {
            let headers: HTTPHeaders = ["Authorization": "Bearer \(World.projectID):\(key)"]
            _ = await world.send(.post, "/v1/mgmt/project/update/name", ["name": "A"], headers: headers)
        }
        let actors = try await world.project.auditRecords().map(\.actorID)
        #expect((actors[0] == actors[2], actors[0] == actors[1]) == (true, false))
        #expect(!"\(try await world.project.auditRecords())".contains("s3cret"))
    }

    @Test func `no secret of a user is in a record`() async throws {
        let secrets = ["Passw0rd!", "JBSWY3DPEHPK3PXP"]
        let user: JSONValue = [
            "loginId": "ann@example.com", "password": .string(secrets[0]), "seed": .string(secrets[1]),
        ]
        try await world.post("/v1/mgmt/user/create/batch", ["users": [user]])
        try await world.post(
            "/v1/mgmt/user/password/set/active",
            ["loginId": "ann@example.com", "password": "Passw0rd!"]
        )
        try await world.post("/v1/mgmt/user/totp/delete", ["loginId": "ann@example.com"])
        let records = try await world.project.auditRecords()
        #expect(records.map(\.action) == ["UsersCreated", "UserModified", "UserModified"])
        #expect(records.map(\.data) == [[:], [:], ["TOTP": false]])
        #expect(!secrets.contains { "\(records)".contains($0) })
    }

    @Test func `a new password for a user who had none is a new value`() async throws {
        try await create("ann@example.com")
        try await world.post(
            "/v1/mgmt/user/password/set/active",
            ["loginId": "ann@example.com", "password": "Passw0rd!"]
        )
        #expect(try await lastRecord()?.data == ["password": true])
    }

    @Test func `a replaced login ID and the new one both find the record`() async throws {
        try await create("ann@example.com")
        _ = try await world.perform(UpdateUserLoginID(loginId: "ann@example.com", newLoginId: "anna"))
        let record = try await lastRecord()
        #expect(record?.loginIDs == ["anna", "ann@example.com"])
        #expect(record?.data == ["loginIds": ["anna"]])
    }

    @Test func `of two users that are merged, the record is about the one that stays (EM-02)`() async throws {
        try await create("bob@example.com")
        let ann = try await create("ann@example.com")
        _ = try await world.perform(
            UpdateUserEmail(loginId: "ann@example.com", email: "bob@example.com", verified: true)
        )
        let record = try await lastRecord()
        #expect((record?.action, record?.userID) == ("UserModified", ann))
        #expect(record?.data["loginIds"] == ["ann@example.com", "bob@example.com"])
    }

    @Test func `inviting a user who is there changes nothing of the user`() async throws {
        try await create("ann@example.com")
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = true })
        #expect(try await actions() == ["UserCreated"])
    }

    @Test func `an expired invitation that is renewed modifies the user`() async throws {
        try await create("ann@example.com")
        try await world.project.transaction { context in
            _ = try context.users.modify(LoginID("ann@example.com")) { $0.status = .expired }
        }
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = true })
        #expect(try await actions() == ["UserCreated", "UserModified"])
        #expect(try await lastRecord()?.data == ["status": "invited"])
    }

    @Test func `a batch names those it changed, and not those it refused`() async throws {
        for name in ["ann", "bob", "cid"] { try await create("\(name)@example.com") }
        try await world.post(
            "/v1/mgmt/user/delete/batch",
            ["userIds": [.string(try await world.load("cid@example.com").userId), "U2none"]]
        )
        #expect(try await lastRecord()?.loginIDs == ["cid@example.com"])
        let response = await world.send(
            .patch,
            "/v1/mgmt/user/patch/batch",
            [
                "users": [
                    ["loginId": "ann@example.com", "roleNames": ["No such role"]],
                    ["loginId": "bob@example.com", "name": "Bob"],
                ]
            ]
        )
        #expect(response.status == .ok)
        let record = try await lastRecord()
        #expect((record?.action, record?.loginIDs) == ("UsersModified", ["bob@example.com"]))
    }

    @Test func `a batch names a hundred users at most`() async throws {
        let users = (0..<120).map { Item(BatchUser(user: CreateUser(loginId: LoginID("user-\($0)@example.com")))) }
        _ = try await world.perform(CreateUsers(users: users))
        let record = try await lastRecord()
        #expect(record?.loginIDs == (0..<100).map { "user-\($0)@example.com" })
        #expect(record?.userID == "")
    }

    @Test func `deleting all test users names them`() async throws {
        _ = try await world.perform(DeleteAllTestUsers())
        #expect(try await actions() == [])
        _ = try await world.perform(CreateTestUser(user: CreateUser(loginId: "tess@example.com")))
        try await create("ann@example.com")
        _ = try await world.perform(DeleteAllTestUsers())
        let record = try await lastRecord()
        #expect((record?.action, record?.loginIDs) == ("UsersDeleted", ["tess@example.com"]))
    }

    @Test func `a rehearsed import is none`() async throws {
        let users = [UInt8](#"[{"email": "ann@example.com"}]"#.utf8)
        let rehearsal = ImportUsers(source: "auth0", users: Data(users).base64EncodedString(), dryrun: true)
        #expect(try await world.perform(rehearsal).users.count == 1)
        #expect(try await actions() == [])
    }

    @Test func `a batch of roles names those that were there`() async throws {
        let role = try await world.perform(CreateRole(name: "Editor"))
        _ = try await world.perform(DeleteRoles(roleNames: ["None"], roleIds: ["ROLnone", role.id]))
        #expect(try await lastRecord()?.data == ["role_ids": [.string(role.id)]])
    }
}

/// How requests and records go together.
extension AuditTests {
    @Test func `an operation that is performed again is recorded once`() async throws {
        let world = try Sample.world()
        try await world.post("/v1/sample/hash", ["text": "abc"])
        #expect(try await world.project.auditRecords().map(\.data) == [["project_id": "abc"]])
    }

    @Test func `a project that is replaced begins a new trail`() async throws {
        let image = try await world.project.image()
        try await create("ann@example.com")
        try await world.project.replaceDatabase(with: image)
        #expect(try await actions() == [])
    }

    @Test func `projects have trails of their own`() async throws {
        try await create("ann@example.com")
        #expect(try await world.emulator.project("P2other").auditRecords() == [])
    }
}

extension AuditTests {
    @discardableResult
    private func create(_ loginID: String) async throws -> String {
        try await world.perform(CreateUser(loginId: LoginID(loginID))).user.userId
    }

    private func actions() async throws -> [String] { try await world.project.auditRecords().map(\.action) }

    private func lastRecord() async throws -> AuditRecord? { try await world.project.auditRecords().last }
}
