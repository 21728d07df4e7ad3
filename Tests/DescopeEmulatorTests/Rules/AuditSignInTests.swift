@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// What sign-ins leave in the audit trail: what the golden story does not show (AR-4.10).
@Suite struct AuditSignInTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test func `a sign-in is no change of the user`() async throws {
        let user = try await world.perform(CreateUser(loginId: "ann@example.com")).user
        #expect(user.status == "invited")
        try await world.post("/v1/mgmt/auth/signin", ["loginId": "ann@example.com"])
        #expect(try await world.load("ann@example.com").status == "enabled")
        #expect(try await actions() == ["UserCreated", "LoginSucceed"])
    }

    @Test func `the sign-in of nobody has the login ID that was tried`() async throws {
        try await world.post("/v1/mgmt/auth/signin", ["loginId": "none@example.com"])
        let record = try #require(try await world.project.auditRecords().last)
        #expect((record.action, record.userID, record.loginIDs) == ("LoginFailed", "", ["none@example.com"]))
        #expect(record.data == ["error_message": "Cannot find user"])
    }

    @Test func `a sign-up that is undone created nobody`() async throws {
        let tenants: JSONValue = [["tenantId": "no-such"]]
        let answer = try await world.post(
            "/v1/mgmt/auth/signup",
            ["loginId": "ann@example.com", "userTenants": tenants]
        )
        #expect(answer.status == 404)
        let records = try await world.project.auditRecords()
        #expect(records.map(\.action) == ["LoginFailed"])
        #expect(records.map(\.userID) == [""])
        #expect(records.map(\.loginIDs) == [["ann@example.com"]])
    }

    @Test func `an impersonation that is refused is the failed sign-in of who is acted as`() async throws {
        let ann = try await world.perform(CreateUser(loginId: "ann@example.com")).user.userId
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        try await world.post(
            "/v1/mgmt/impersonate",
            ["impersonatorId": "bob@example.com", "loginId": "ann@example.com"]
        )
        let record = try #require(try await world.project.auditRecords().last)
        #expect((record.action, record.userID, record.method) == ("LoginFailed", ann, .impersonate))
    }

    @Test func `the method is that of the token, where one operation takes several (AU-06)`() async throws {
        _ = try await world.perform(CreateTestUser(user: CreateUser(loginId: "tess@example.com")))
        let embedded = try await world.post("/v1/mgmt/user/signin/embeddedlink", ["loginId": "tess@example.com"]).body
        let magic = try await world.post("/v1/mgmt/tests/generate/magiclink", ["loginId": "tess@example.com"]).body
        let token = magic["link"]?.stringValue?.split(separator: "=").last.map(String.init) ?? ""
        for token in [embedded["token"] ?? "", .string(token)] {
            #expect(try await world.post("/v1/auth/magiclink/verify", ["token": token]).status == 200)
        }
        let logins = try await world.project.auditRecords().filter { $0.action == "LoginSucceed" }
        #expect(logins.map(\.method) == [.embeddedlink, .magiclink])
    }

    @Test func `waiting for a link to be followed is no refused sign-in`() async throws {
        let link = try await world.post("/v1/auth/enchantedlink/signup/email", ["loginId": "ann@example.com"]).body
        let waiting: JSONValue = ["pendingRef": link["pendingRef"] ?? ""]
        #expect(try await world.post("/v1/auth/enchantedlink/pending-session", waiting).status == 401)
        #expect(try await actions() == ["UserCreated", "LoginStarted"])
    }

    @Test func `guessing a password until the user is disabled ends in a record of its own (AR-4.10)`() async throws {
        let settings: JSONValue = ["enabled": true, "minLength": 8, "lock": true, "lockAttempts": 2]
        #expect(try await world.post("/v1/mgmt/password/settings", settings).status == 200)
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.password = CleartextPassword("Passw0rd!") })
        for _ in 0..<2 {
            try await world.post("/v1/auth/password/signin", ["loginId": "ann@example.com", "password": "guess"])
        }
        let records = try await world.project.auditRecords().suffix(3)
        #expect(records.map(\.action) == ["LoginFailed", "LoginFailed", "LoginExceedMaxAttempts"])
        #expect(records.map(\.level) == [.warn, .warn, .warn])
        #expect(records.map(\.method) == [.password, .password, .password])
        #expect(Set(records.map(\.userID)) == Set(records.map(\.actorID)))
    }

    @Test func `an address that a user proves is a new value, and signs in`() async throws {
        let session = try await world.post("/v1/mgmt/auth/signup", ["loginId": "ann@example.com"]).body
        let bearer = "Bearer \(World.projectID):\(session["refreshJwt"]?.stringValue ?? "")"
        let change: JSONValue = ["loginId": "ann@example.com", "email": "anna@example.org"]
        _ = await world.send(.post, "/v1/auth/otp/update/email", change, headers: ["Authorization": bearer])
        let code = try #require(try await world.project.messages().last?.code)
        try await world.post("/v1/auth/otp/verify/email", ["loginId": "ann@example.com", "code": .string(code)])
        let records = try await world.project.auditRecords().suffix(2)
        #expect(Set(records.map(\.action)) == ["LoginSucceed", "UserModified"])
        #expect(
            records.first { $0.action == "UserModified" }?.data == ["email": "anna@example.org", "verifiedEmail": true]
        )
    }

    @Test func `test users are left out if the settings say so`() async throws {
        try await world.project.transaction { try $0.save($0.settings.changed(by: ["auditTestUsers": false])) }
        _ = try await world.perform(CreateTestUser(user: CreateUser(loginId: "tess@example.com")))
        try await world.post("/v1/mgmt/auth/signin", ["loginId": "tess@example.com"])
        #expect(try await actions() == [])
        let users: JSONValue = [["loginId": "tom@example.com", "test": true], ["loginId": "ann@example.com"]]
        try await world.post("/v1/mgmt/user/create/batch", ["users": users])
        #expect(try await world.project.auditRecords().map(\.loginIDs) == [["ann@example.com"]])
    }

    private func actions() async throws -> [String] { try await world.project.auditRecords().map(\.action) }
}
