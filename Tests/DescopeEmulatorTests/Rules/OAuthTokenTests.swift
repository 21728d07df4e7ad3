@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// The tokens of applications: what they say, how long they live, and who may use them.
@Suite struct OAuthTokenTests {
    private let world: World
    private let client: TestClient

    init() throws {
        world = try World()
        client = TestClient(world: world)
    }

    private func claims(_ token: JSONValue?) throws -> JSONObject {
        try JSONWebToken(token?.stringValue ?? "").claims
    }

    @Test func `the claims are those that were captured (AR-3.12)`() async throws {
        let tokens = try await client.signIn("ann@example.com", [("nonce", "n1")])
        let id = try await world.load("ann@example.com").userId
        let common: JSONObject = [
            "aud": [.string(World.projectID)], "azp": .string(World.projectID), "email": "ann@example.com",
            "iss": .string("http://localhost:7372/\(World.projectID)"), "sub": .string(id), "scope": "openid email",
            "iat": 1_767_225_600,
        ]
        var access = common
        access.add([
            "amr": ["email"], "exp": 1_767_226_200, "rexp": "2026-01-29T00:00:00Z", "token_type": "access_token",
        ])
        #expect(try claims(tokens["access_token"]) == access)
        var identity = common
        identity.add([
            "email_verified": true, "exp": 1_767_226_200, "nonce": "n1", "rexp": "2026-01-29T00:00:00Z",
            "token_type": "id_token",
        ])
        #expect(try claims(tokens["id_token"]) == identity)
        // Besides those captured, what the token is known by.
        var refresh = try claims(tokens["refresh_token"])
        #expect(refresh["sid"]?.stringValue?.hasPrefix("SES") == true && refresh["jti"] == refresh["sid"])
        (refresh["sid"], refresh["jti"]) = (nil, nil)
        var expected = common
        expected.add(["amr": ["email"], "dcl": ["email"], "dv": 1, "exp": 1_769_644_800, "token_type": "refresh_token"])
        #expect(refresh == expected)
    }

    @Test func `tokens tell no more than the scopes ask for (AR-3.12)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.roleNames = ["Tenant Admin"] })
        var client = client
        client.scope = "openid"
        let identity = try claims(try await client.signIn("ann@example.com")["id_token"])
        #expect(identity.keys == ["aud", "azp", "exp", "iat", "iss", "rexp", "scope", "sub", "token_type"])
        client.scope = "descope.claims"
        let tokens = try await client.signIn("ann@example.com")
        #expect(tokens["id_token"] == nil)
        #expect(try claims(tokens["access_token"])["roles"] == ["Tenant Admin"])
    }

    @Test func `an access key's token says what the key says (AK-04, AR-2.6)`() async throws {
        let made = try await world.post(
            "/v1/mgmt/accesskey/create",
            ["name": "Worker", "roleNames": ["Tenant Admin"], "customClaims": ["service": "worker", "retries": 3]]
        ).body
        var client = client
        client.id = made["key"]?["clientId"]?.stringValue ?? ""
        let secret = ("client_secret", made["cleartext"]?.stringValue ?? "")
        let grant = ("grant_type", "client_credentials")
        let bare = try claims(try await client.token([grant, secret]).body["access_token"])
        #expect(bare["sub"] == made["key"]?["id"] && bare["azp"] == .string(client.id))
        // Custom claims stand in access tokens whatever the scopes.
        #expect(bare["service"] == "worker" && bare["retries"] == 3 && bare["roles"] == nil)
        let scope = ("scope", "descope.claims")
        #expect(
            try claims(try await client.token([grant, secret, scope]).body["access_token"])["roles"] == ["Tenant Admin"]
        )
    }

    @Test func `an access key is the secret of an application without credentials of its own`() async throws {
        let made = try await world.post("/v1/mgmt/accesskey/create", ["name": "Web"]).body
        let code = try await client.code(for: "ann@example.com", [("code_challenge", "")])
        let secret = ("client_secret", made["cleartext"]?.stringValue ?? "")
        let fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "https://app.example/cb"), secret,
        ]
        #expect(try await client.token(fields).status == 200)
    }

    @Test(
        arguments: [
            (.projectAndClient, [World.projectID, "gate-client"]), (.project, [World.projectID]),
            (.client, ["gate-client"]), (.application, ["gate"]), (.nobody, []),
        ] as [(AudienceChoice, [String])]
    )
    func `an application says whom its tokens are for; an ID token is for the client (SS-35)`(
        _ choice: AudienceChoice,
        _ audience: [String]
    ) async throws {
        var create = CreateOIDCApplication(application: .init(id: "gate", name: "Gate"))
        create.application.profile.enabled = true
        (create.settings.clientType, create.settings.defaultAudience) = (.public, choice)
        create.client.clientId = "gate-client"
        _ = try await world.perform(create)
        var client = client
        client.id = "gate-client"
        let project = [("project_id", World.projectID)]
        let code = try await client.code(for: "ann@example.com", project)
        let tokens = try await client.redeem(code, project).body
        #expect(
            try claims(tokens["access_token"])["aud"]
                == (audience.isEmpty ? nil : .array(audience.map(JSONValue.string)))
        )
        let named = try claims(tokens["id_token"])["aud"]?.arrayValue?.compactMap(\.stringValue)
        #expect(named == audience.adding(["gate-client"]))
    }

    @Test func `a code lives for a minute, the page for ten`() async throws {
        let page = await client.authorize([("login_hint", "ann@example.com")])
        try await world.advance(by: 599)
        let code = try await client.visit(page)["code"]?.stringValue ?? ""
        try await world.advance(by: 60)
        #expect(try await client.redeem(code).body["error"] == "invalid_grant")
        let late = await client.authorize([("login_hint", "ann@example.com")])
        try await world.advance(by: 600)
        #expect(try await client.visit(late)["errorCode"] == "E999064")
    }

    @Test(arguments: [
        ("redirect_uri", "https://app.example/other"), ("code_verifier", String(repeating: "a", count: 43)),
        ("code_verifier", "short"),
    ])
    func `a code belongs to one request, and a wrong one uses it up`(_ field: String, _ value: String) async throws {
        let code = try await client.code(for: "ann@example.com")
        let wrong = try await client.redeem(code, [(field, value)])
        #expect(wrong.status == 400 && wrong.body["error"] == "invalid_grant")
        #expect(try await client.redeem(code).body["errorMessage"] == "It is unknown, used or expired")
    }

    @Test func `a code that is shown twice ends what came of it (RFC 6749 §4.1.2)`() async throws {
        let code = try await client.code(for: "ann@example.com")
        let refresh = try await client.redeem(code).body["refresh_token"]?.stringValue ?? ""
        #expect(try await client.redeem(code).body["errorMessage"] == "It is unknown, used or expired")
        #expect(try await client.refresh(refresh).body["errorCode"] == "E061003")
    }

    @Test func `a user who is refused meanwhile is no fault of the client's`() async throws {
        let code = try await client.code(for: "ann@example.com")
        try await world.post("/v1/mgmt/user/update/status", ["loginId": "ann@example.com", "status": "disabled"])
        let answer = try await client.redeem(code).body
        #expect(answer["errorCode"] == "E999001" && answer["error"] == "invalid_grant")
    }

    @Test func `an application that is taken from a user gets no more tokens of theirs (SA-01)`() async throws {
        try await world.post("/v1/mgmt/sso/idp/app/saml/create", ["id": "crm", "name": "CRM"])
        let refresh = try await client.signIn("ann@example.com")["refresh_token"]?.stringValue ?? ""
        let code = try await client.code(for: "ann@example.com")
        try await world.post("/v1/mgmt/user/update/ssoapp/set", ["loginId": "ann@example.com", "ssoAppIds": ["crm"]])
        for answer in [try await client.refresh(refresh).body, try await client.redeem(code).body] {
            #expect(answer["errorCode"] == "E999065" && answer["error"] == "invalid_grant")
        }
    }

    @Test func `another application's ID token ends no session`() async throws {
        var create = CreateOIDCApplication(application: .init(id: "gate", name: "Gate"))
        create.application.profile.enabled = true
        create.settings.clientType = .public
        _ = try await world.perform(create)
        let tokens = try await client.signIn("ann@example.com")
        let hint = ("id_token_hint", tokens["id_token"]?.stringValue ?? "")
        let gate = ("client_id", ClientID(projectID: World.projectID, id: "gate").text)
        let answer = await world.send(.get, "/gate/oauth2/v1/logout".adding([hint, gate]))
        #expect(answer.status == .unauthorized)
        #expect(try await client.refresh(tokens["refresh_token"]?.stringValue ?? "").status == 200)
    }

    @Test func `a verifier without a challenge is refused`() async throws {
        let code = try await client.code(for: "ann@example.com", [("code_challenge", "")])
        let answer = try await client.redeem(code)
        #expect(answer.body["errorMessage"] == "It was asked for without a proof key")
    }

    @Test func `access ends after ten minutes, refreshing after four weeks (AR-2.4)`() async throws {
        let tokens = try await client.signIn("ann@example.com")
        let (access, refresh) = (tokens["access_token"]?.stringValue ?? "", tokens["refresh_token"]?.stringValue ?? "")
        #expect(await client.userInfo(access) == 200)
        try await world.advance(by: 600)
        #expect(await client.userInfo(access) == 401)
        try await world.advance(by: 2_419_200 - 601)
        let last = try await client.refresh(refresh)
        // What comes of the last second lives no longer.
        #expect(last.status == 200 && last.body["expires_in"] == 1)
        try await world.advance(by: 1)
        #expect(try await client.refresh(refresh).body["error"] == "invalid_grant")
    }

    @Test func `with rotation a refresh token is used once, and reuse ends the session (AR-2.7)`() async throws {
        try await world.change { $0.refreshRotation = true }
        let old = try await client.signIn("ann@example.com")["refresh_token"]?.stringValue ?? ""
        let new = try await client.refresh(old).body["refresh_token"]?.stringValue ?? ""
        #expect(!new.isEmpty && new != old)
        let reused = try await client.refresh(old)
        #expect(reused.body["errorCode"] == "E064006" && reused.body["error"] == "invalid_grant")
        #expect(try await client.refresh(new).body["errorCode"] == "E061003")
    }

    @Test func `a disabled user's session is over`() async throws {
        let refresh = try await client.signIn("ann@example.com")["refresh_token"]?.stringValue ?? ""
        try await world.post("/v1/mgmt/user/update/status", ["loginId": "ann@example.com", "status": "disabled"])
        #expect(try await client.refresh(refresh).body["errorCode"] == "E061003")
    }

    @Test func `a user who was deleted signs in no more`() async throws {
        let code = try await client.code(for: "ann@example.com")
        try await world.post("/v1/mgmt/user/delete", ["loginId": "ann@example.com"])
        #expect(try await client.redeem(code).body["error"] == "invalid_grant")
    }

    /// Changes of a good access token's claims, signed by the key: only the emulator could do this.
    @Test(
        arguments: [
            ("iss", "http://localhost:7372/P2other"), ("iss", "P2world"), ("iss", nil), ("token_type", "refresh_token"),
            ("token_type", nil), ("exp", 1_767_225_600), ("exp", nil), ("sub", "U2other"),
        ] as [(String, JSONValue?)]
    )
    func `an access token with another claim shows nobody`(_ name: String, _ value: JSONValue?) async throws {
        let token = try await client.signIn("ann@example.com")["access_token"]
        var claims = try claims(token)
        claims[name] = value
        #expect(await client.userInfo(try SigningKey.development.token(claims).text()) == 401)
        #expect(await client.userInfo(token?.stringValue ?? "") == 200)
    }

    @Test func `a session's tokens are none of an application's`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com"))
        let session = try await world.signIn("ann@example.com")
        #expect(await client.userInfo(session.sessionJwt) == 401)
        #expect(try await client.refresh(session.refreshJwt).body["error"] == "invalid_grant")
    }
}
