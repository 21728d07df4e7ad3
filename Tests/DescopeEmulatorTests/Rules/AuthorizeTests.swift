@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// How users are sent to say who they are, and back.
@Suite struct AuthorizeTests {
    private let world: World
    private let client: TestClient
    private let request = AuthorizationRequest(redirectURI: "https://app.example/cb")

    init() throws {
        world = try World()
        client = TestClient(world: world)
    }

    @Test func `a user says more than a name`() async throws {
        let page = await client.authorize()
        let items = [("email", "ann@example.com"), ("sub", "ann-1"), ("name", "Ann"), ("verified", "false")]
        #expect(try await client.visit(page, items)["code"] != "")
        let user = try await world.load("ann@example.com")
        #expect(user.name == "Ann" && !user.verifiedEmail && user.loginIds == ["ann@example.com"])
    }

    @Test func `a user without an address is known by an identifier`() async throws {
        #expect(try await client.visit(client.authorize(), [("sub", "ann-1")])["code"] != "")
        #expect(try await world.load("ann-1").email == "")
    }

    @Test func `who signs in with another login ID is the same user`() async throws {
        _ = try await world.perform(
            CreateUser.with("ann@example.com") { $0.profile.additionalIdentifiers = ["ann-1"] }
        )
        _ = try await client.visit(client.authorize(), [("sub", "ann-1")])
        #expect(try await world.load("ann-1").email == "ann@example.com")
    }

    @Test func `a refusal is told where the user came from`() async throws {
        let page = await client.authorize()
        let result = try await client.visit(page, [("deny", "true")])
        #expect(result == ["code": "", "url": .string(request.url(refusing: APIError(.deniedByUser)))])
    }

    @Test func `an application that the user does not have is denied`() async throws {
        try await world.post("/v1/mgmt/sso/idp/app/saml/create", ["id": "crm", "name": "CRM"])
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.ssoAppIds = ["crm"] })
        let result = try await client.visit(client.authorize(), [("email", "ann@example.com")])
        #expect(result["url"] == .string(request.url(refusing: APIError(.applicationNotAssigned))))
    }

    @Test func `nobody is asked with prompt=none, but whoever has a session goes back with a code`() async throws {
        #expect(await client.authorize([("prompt", "none")]).contains("error=login_required"))
        _ = try await world.perform(CreateUser.with("ann@example.com"))
        let refresh = try await world.signIn("ann@example.com").refreshJwt
        let items = [
            ("response_type", "code"), ("client_id", World.projectID), ("prompt", "none"),
            ("redirect_uri", "https://app.example/cb"),
        ]
        for (cookie, start) in [
            (refresh, "https://app.example/cb?code="), ("x", "https://app.example/cb?error=login_required"),
        ] {
            let headers: HTTPHeaders = ["Cookie": "DSR=\(cookie)"]
            let response = await world.send(.get, "/oauth2/v1/authorize".adding(items), headers: headers)
            #expect(response.headers["Location"]?.hasPrefix(start) == true)
        }
        let required = APIError(.signInRequired).saying(.loginRequired)
        #expect(request.url(refusing: required).contains("error=login_required"))
    }

    @Test func `a tenant can be chosen, if the user is its member`() async throws {
        for id in ["acme", "zeta"] {
            try await world.post("/v1/mgmt/tenant/create", ["id": .string(id), "name": .string(id)])
        }
        _ = try await world.perform(
            CreateUser.with("ann@example.com") { $0.profile.userTenants = [.init(tenantId: "acme")] }
        )
        #expect(try await client.redeem(client.code(for: "ann@example.com", [("tenant", "acme")])).status == 200)
        let other = try await client.redeem(client.code(for: "ann@example.com", [("tenant", "zeta")]))
        #expect(other.body["errorCode"] == "E999011")
    }

    @Test func `the page loads nothing and shows what it was given as text`() async throws {
        let page = await client.authorize([("redirect_uri", "https://app.example/cb?a='b'&c")])
        let response = await world.send(.get, page.replacing("http://localhost:7372", with: ""))
        let html = String(decoding: response.body, as: UTF8.self)
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(response.headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(html.contains("<form method=\"post\">") && !html.contains("<script") && !html.contains("style"))
        #expect(html.contains("<code>https://app.example/cb?a=&#39;b&#39;&amp;c</code>"))
    }
}
