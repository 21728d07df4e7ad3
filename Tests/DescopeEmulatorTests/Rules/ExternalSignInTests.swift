@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// What the stories of `fixtures/oauth` and `fixtures/sso` do not show.
@Suite struct ExternalSignInTests {
    private let world: World

    init() throws { world = try World() }

    /// What comes of a sign-in that begins at an address.
    private func visit(
        _ start: String,
        _ options: JSONValue = [:],
        bearer: String? = nil
    ) async throws -> (code: String, url: String) {
        let headers: HTTPHeaders = ["Authorization": bearer ?? "Bearer \(World.projectID)"]
        let begun = try JSONValue(parsing: await world.send(.post, "/v1/auth/" + start, options, headers: headers).body)
        let page = begun["url"]?.stringValue?.replacing("http://localhost:7372", with: "") ?? "/"
        let back = try JSONValue(
            parsing: await world.send(.get, page, headers: ["Accept": "application/json"]).body
        )
        return (back["code"]?.stringValue ?? "", back["url"]?.stringValue ?? "")
    }

    private func exchange(_ code: String, at kind: String = "oauth") async throws -> (status: Int, body: JSONValue) {
        try await world.post("/v1/auth/\(kind)/exchange", ["code": .string(code)])
    }

    @Test func `a code lives for three minutes (assumed)`() async throws {
        let late = try await visit("oauth/authorize?provider=google&loginHint=ann@example.com").code
        let early = try await visit("oauth/authorize?provider=google&loginHint=ann@example.com").code
        try await world.advance(by: 179)
        #expect(try await exchange(early).status == 200)
        try await world.advance(by: 1)
        #expect(try await exchange(late).body["errorCode"] == "E061301")
    }

    @Test func `options are kept for the sign-in: a client's own claims stand in nsec (AR-2.6)`() async throws {
        let options: JSONValue = ["customClaims": ["from": "page"], "locale": "de"]
        let code = try await visit("oauth/authorize?provider=google&loginHint=ann@example.com", options).code
        let token = try await exchange(code).body["sessionJwt"]?.stringValue ?? ""
        #expect(try JSONWebToken(token).claims["nsec"] == ["from": "page"])
    }

    @Test func `a step-up goes on from the session before`() async throws {
        let hint = "oauth/authorize?provider=google&loginHint=ann@example.com"
        let first = try await exchange(visit(hint).code).body
        let bearer = world.bearer(first["refreshJwt"]?.stringValue ?? "")
        let code = try await visit("sso/authorize?tenant=acme&loginHint=ann@example.com").code
        #expect(code == "", "there is no tenant yet")
        try await world.post("/v1/mgmt/tenant/create", ["id": "acme", "name": "Acme"])
        let start = "sso/authorize?tenant=acme&loginHint=ann@example.com"
        let stepped = try await exchange(visit(start, ["stepup": true], bearer: bearer).code, at: "sso").body
        let claims = try JSONWebToken(stepped["sessionJwt"]?.stringValue ?? "").claims
        #expect(claims["su"] == true && claims["amr"] == ["oauth", "fed", "mfa"])
    }

    @Test func `a user who is known joins the tenant, unless it takes nobody in (AR-3.11)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com"))
        for (id, isClosed) in [("acme", false), ("zeta", true)] {
            try await world.post("/v1/mgmt/tenant/create", ["id": .string(id), "name": .string(id)])
            let settings: JSONValue = ["tenantId": .string(id), "JITDisabled": .bool(isClosed)]
            try await world.post("/v1/mgmt/tenant/settings", settings)
        }
        let code = try await visit("sso/authorize?tenant=acme&loginHint=ann@example.com").code
        let user = try await exchange(code, at: "saml").body["user"]
        #expect(user?["userTenants"]?[0]?["tenantId"] == "acme")
        let refused = try await visit("sso/authorize?tenant=zeta&loginHint=ann@example.com").url
        #expect(refused == "http://localhost?err=User%20is%20not%20a%20member%20of%20the%20tenant%3A%20zeta")
    }

    @Test func `an address that the provider has verified is verified here, too (AR-3.11)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.verifiedEmail = .value(false) })
        let code = try await visit("oauth/authorize?provider=google&loginHint=ann@example.com").code
        #expect(try await exchange(code).body["user"]?["verifiedEmail"] == true)
    }

    @Test func `a disabled tenant is none to sign in to`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["id": "acme", "name": "Acme", "disabled": true])
        let answer = try await world.post("/v1/auth/sso/authorize?tenant=acme", [:])
        #expect(answer.status == 400 && answer.body["errorCode"] == "E011001")
    }

    @Test func `a disabled user comes back without a code (AR-3.1)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com"))
        try await world.post("/v1/mgmt/user/update/status", ["loginId": "ann@example.com", "status": "disabled"])
        let back = try await visit("oauth/authorize?provider=google&loginHint=ann@example.com")
        #expect(back.code == "" && back.url == "http://localhost?err=User%20is%20disabled")
        // Nothing of the visit is kept.
        #expect(try await world.load("ann@example.com").OAuth == [:])
    }

    @Test func `what was created for a sign-in that is refused is not kept`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["id": "acme", "name": "Acme"])
        try await world.post("/v1/mgmt/tenant/settings", ["tenantId": "acme", "JITDisabled": true])
        _ = try await visit("sso/authorize?tenant=acme&loginHint=ann@example.com")
        #expect(await world.send(.get, "/v1/mgmt/user?loginId=ann@example.com").status == .notFound)
    }
}
