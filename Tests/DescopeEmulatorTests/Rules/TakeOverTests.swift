@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Ways to become somebody else, or to be more than one is.
@Suite struct TakeOverTests {
    let world: World

    init() throws { world = try World() }

    // MARK: Invitations

    @Test(
        arguments: [
            ("totp/signup", [:]), ("webauthn/signup/start", ["origin": "https://app.example"]),
        ] as [(String, JSONValue)]
    )
    func `an invitation is not accepted by whoever knows the login ID (AR-7.8)`(_ path: String, _ more: JSONValue)
        async throws
    {
        try await world.post("/v1/mgmt/user/create", ["loginId": "ann@example.com", "roleNames": ["Tenant Admin"]])
        var body = more.objectValue ?? [:]
        body["loginId"] = "ann@example.com"
        let answer = try await world.auth(path, .object(body))
        #expect(answer.status == 400 && answer.body["errorCode"] == "E062107")
        #expect(try await !world.load("ann@example.com").TOTP)
    }

    // MARK: Proofs of addresses

    @Test func `a code to the recovery address says nothing of the usual one (AR-3.1)`() async throws {
        try await createTenant(["selfProvisioningDomains": ["example.com"]])
        let user: JSONValue = ["email": "ann@example.com", "recoveryEmail": "mallory@other.example"]
        try await world.auth("otp/signup/email", ["loginId": "mallory", "user": user])
        try await world.auth("otp/signin/email", ["loginId": "mallory", "useRecovery": true])
        let message = try await world.newestMessage()
        #expect(message.recipient == "mallory@other.example")
        let code: JSONValue = .string(message.code)
        let answer = try await world.auth("otp/verify/email", ["loginId": "mallory", "code": code]).body["user"]
        #expect(answer?["verifiedEmail"] == false && answer?["verifiedRecoveryEmail"] == true)
        #expect(answer?["userTenants"] == [])
    }

    @Test func `a code verifies the address that it was sent to (AR-3.1)`() async throws {
        try await world.auth("otp/signup/email", ["loginId": "ann", "user": ["email": "ann@other.example"]])
        let code = try await world.newestMessage().code
        try await world.post(
            "/v1/mgmt/user/update/email",
            ["loginId": "ann", "email": "ann@example.com", "verified": false]
        )
        let answer = try await world.auth("otp/verify/email", ["loginId": "ann", "code": .string(code)])
        #expect(answer.body["user"]?["email"] == "ann@example.com" && answer.body["user"]?["verifiedEmail"] == false)
    }

    @Test func `a password reset verifies the address that it was sent to (AR-3.1)`() async throws {
        try await world.auth("otp/signup/email", ["loginId": "ann@example.com"])
        try await world.auth("password/reset", ["loginId": "ann@example.com"])
        let link = JSONValue.string(try await world.newestMessage().token)
        let answer = try await world.auth("magiclink/verify", ["token": link])
        #expect(answer.body["user"]?["verifiedEmail"] == true)
    }

    @Test func `who has no phone writes no message (AR-3.9)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let answer = try await world.auth("notp/whatsapp/signin", ["loginId": "ann@example.com"])
        #expect(answer.status == 400 && answer.body["errorMessage"] == "Missing phone")
    }

    @Test func `what a disabled user has is not regained by a merge (AR-3.1, EM-02)`() async throws {
        for user in ["ann@example.com", "bob@example.com"] {
            _ = try await world.perform(CreateUser(loginId: .init(user)))
        }
        let token = try await world.signIn("ann@example.com").refreshJwt
        let body: JSONValue = ["loginId": "ann@example.com", "email": "bob@example.com", "addToLoginIDs": true]
        try await world.auth("magiclink/update/email", body, token: token)
        let link = JSONValue.string(try await world.newestMessage().token)
        try await disable("bob@example.com")
        #expect(try await world.auth("magiclink/verify", ["token": link]).body["errorCode"] == "E999001")
        #expect(try await world.load("bob@example.com").status == "disabled")
        #expect(try await world.load("ann@example.com").loginIds == ["ann@example.com"])
    }

    // MARK: Tenants

    @Test(arguments: ["disabled", "JITDisabled"])
    func `a tenant that takes nobody in has no self-provisioning (AR-3.11)`(_ flag: String) async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        try await createTenant(["selfProvisioningDomains": ["example.com"], "disabled": .bool(flag == "disabled")])
        let settings: JSONValue = [
            "tenantId": "acme", "selfProvisioningDomains": ["example.com"], "JITDisabled": .bool(flag == "JITDisabled"),
        ]
        try await world.post("/v1/mgmt/tenant/settings", settings)
        let answer = try await world.perform(SignInByManagement(loginId: "ann@example.com"))
        #expect(answer.user?.userTenants.isEmpty == true)
    }

    @Test func `nobody works on for a tenant that was disabled (AR-2.7)`() async throws {
        try await createTenant([:])
        let user: JSONValue = ["loginId": "ann@example.com", "userTenants": [["tenantId": "acme"]]]
        try await world.post("/v1/mgmt/user/create", user)
        let token = try await world.signIn("ann@example.com").refreshJwt
        #expect(try await refreshed(token).claims["dct"] == "acme")
        try await world.post("/v1/mgmt/tenant/update", ["id": "acme", "name": "Acme", "disabled": true])
        #expect(try await refreshed(token).claims["dct"] == nil)
    }

    // MARK: Step-ups

    @Test func `a new user has nothing to step up from (AR-2.7)`() async throws {
        let body: JSONValue = [
            "loginId": "ann@example.com", "password": "Correct-horse", "loginOptions": ["stepup": true],
        ]
        let answer = try await world.auth("password/signup", body)
        #expect(try JSONWebToken(answer.body["sessionJwt"]?.stringValue ?? "").claims["su"] == nil)
    }

    @Test func `whoever writes has nothing to step up from (AR-2.7, AR-3.9)`() async throws {
        let link = try await world.auth("notp/whatsapp/signup-in", ["loginOptions": ["stepup": true]]).body
        let path = "/" + (link["redirectUrl"]?.stringValue ?? "").drop { $0 != "_" } + "&phone=%2B15555550102"
        _ = await world.send(.get, path, headers: ["Authorization": "none"])
        let answer = try await world.auth("notp/pending-session", ["pendingRef": link["pendingRef"] ?? ""])
        #expect(try JSONWebToken(answer.body["sessionJwt"]?.stringValue ?? "").claims["su"] == nil)
        #expect(answer.body["user"]?["verifiedPhone"] == true)
    }

    @Test func `a session that was ended is no first factor (JW-06)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let token = try await world.signIn("ann@example.com").refreshJwt
        try await world.post("/v1/mgmt/user/logout", ["loginId": "ann@example.com"])
        let body: JSONValue = ["loginId": "ann@example.com", "mfa": true, "jwt": .string(token)]
        #expect(try await world.post("/v1/mgmt/auth/signin", body).body["errorCode"] == "E064001")
    }

    // MARK: Impersonation

    @Test func `an impersonator who is kept out acts as nobody any more (AR-3.1, C-07)`() async throws {
        try await world.post(
            "/v1/mgmt/user/create",
            ["loginId": "admin", "phone": "+15555550101", "roleNames": ["Tenant Admin"]]
        )
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let body: JSONValue = ["impersonatorId": "admin", "loginId": "ann@example.com"]
        let token = try await world.post("/v1/mgmt/impersonate", body).body["jwt"]?.stringValue ?? ""
        #expect(await world.refresh(token).status == .ok)
        try await disable("admin")
        #expect(try JSONValue(parsing: await world.refresh(token).body)["errorCode"] == "E999001")
    }

    private func createTenant(_ more: JSONObject) async throws {
        try await world.post("/v1/mgmt/tenant/create", .object(more.merging(["name": "Acme", "id": "acme"])))
    }

    private func disable(_ loginID: String) async throws {
        try await world.post("/v1/mgmt/user/update/status", ["loginId": .string(loginID), "status": "disabled"])
    }

    private func refreshed(_ token: String) async throws -> JSONWebToken {
        let answer = try JSONValue(parsing: await world.refresh(token).body)
        return try JSONWebToken(answer["sessionJwt"]?.stringValue ?? "")
    }
}
