@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Sessions: how long they live, and how they end.
@Suite struct SessionTests {
    let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
    }

    @Test func `two sign-ins in one second have different refresh tokens (C-06)`() async throws {
        let (first, second) = (try await world.signIn("ann@example.com"), try await world.signIn("ann@example.com"))
        #expect(first.refreshJwt != second.refreshJwt)
    }

    @Test func `a refresh token names its key, and says nothing that is empty (AR-2.1, AR-2.2, AR-2.3)`() async throws {
        let refresh = try JSONWebToken(await world.signIn("ann@example.com").refreshJwt)
        let id = try await world.load("ann@example.com").userId
        let start = World.start.seconds
        #expect(refresh.algorithm == "RS256" && refresh.keyID == SigningKey.development.id)
        let unique = ["sid", "jti"].map { refresh.claims[$0]?.stringValue ?? "" }
        #expect(unique.allSatisfy { $0.hasPrefix("SES") })
        #expect(
            JSONObject(refresh.claims.filter { !["sid", "jti"].contains($0.key) }) == [
                "drn": "DSR", "iss": .string(World.projectID), "sub": .string(id),
                "iat": .number(JSONNumber(start)), "exp": .number(JSONNumber(start + 2_419_200)),
            ]
        )
    }

    @Test func `an expired refresh token is refused`() async throws {
        let token = try await world.signIn("ann@example.com").refreshJwt
        try await world.advance(by: 2_419_199)
        #expect(await world.refresh(token).status == .ok)
        try await world.advance(by: 1)
        #expect(await world.refresh(token).status == .unauthorized)
    }

    @Test func `a session token does not outlive its refresh token (AR-2.4)`() async throws {
        let token = try await world.signIn("ann@example.com").refreshJwt
        try await world.advance(by: 2_419_100)
        let answer = try JSONValue(parsing: await world.refresh(token).body)
        #expect(answer["sessionExpiration"]?.intValue == Int(World.start.seconds + 2_419_200))
    }

    @Test func `a tenant's own lifetimes count for those who work for it (AR-2.4)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        try await world.post(
            "/v1/mgmt/tenant/settings",
            [
                "tenantId": "acme", "enabled": true, "sessionTokenExpiration": 5,
                "sessionTokenExpirationUnit": "minutes",
                "refreshTokenExpiration": 2, "refreshTokenExpirationUnit": "days",
            ]
        )
        try await world.post("/v1/mgmt/user/update/tenant/add", ["loginId": "ann@example.com", "tenantId": "acme"])
        let answer = try await world.perform(SignInByManagement(loginId: "ann@example.com")).session
        #expect(answer.sessionExpiration == World.start.seconds + 300)
        #expect(answer.tokens.cookieExpiration == World.start.seconds + 172_800)
    }

    @Test func `with rotation a refresh replaces the refresh token, and reuse ends the session (AR-2.7)`() async throws
    {
        try await world.change { $0.refreshRotation = true }
        let old = try await world.signIn("ann@example.com").refreshJwt
        let answer = try JSONValue(parsing: await world.refresh(old).body)
        let new = try #require(answer["refreshJwt"]?.stringValue?.nonEmpty)
        let reused = await world.refresh(old)
        #expect(reused.status == .badRequest)
        #expect(try JSONValue(parsing: reused.body)["errorCode"] == "E064006")
        // The thief's token and the owner's are both worth nothing now.
        let after = await world.refresh(new)
        #expect(try JSONValue(parsing: after.body)["errorCode"] == "E064001")
    }

    @Test func `tokens come in cookies if the project wants that (AR-2.7)`() async throws {
        let refresh = try await world.signIn("ann@example.com").refreshJwt
        try await world.change { $0.tokensIn = .cookies }
        let response = await world.send(
            .post,
            "/v1/auth/refresh",
            headers: ["Authorization": "Bearer \(World.projectID)", "Cookie": "DSR=\(refresh)"]
        )
        let cookies = response.headers.filter { $0.name == "Set-Cookie" }.map(\.value)
        #expect(cookies.count == 1 && cookies[0].hasPrefix("DS=ey"))
        #expect(cookies[0].hasSuffix("; Path=/; Max-Age=600; HttpOnly; Secure; SameSite=None"))
        #expect(try JSONValue(parsing: response.body)["sessionJwt"] == "")
        let out = await world.send(.post, "/v1/auth/logout", headers: ["Authorization": world.bearer(refresh)])
        let gone = out.headers.filter { $0.name == "Set-Cookie" }.map(\.value)
        #expect(gone.map { $0.prefix(6) } == ["DS=; P", "DSR=; "] && gone.allSatisfy { $0.contains("Max-Age=0") })
    }

    @Test func `a user of a self-provisioning domain joins its tenant at sign-in (AR-3.11)`() async throws {
        try await world.post(
            "/v1/mgmt/tenant/create",
            ["name": "Acme", "id": "acme", "selfProvisioningDomains": ["example.com"]]
        )
        let answer = try await world.perform(SignInByManagement(loginId: "ann@example.com"))
        #expect(answer.user?.userTenants.map(\.tenantId) == ["acme"])
    }
}

extension World {
    /// Signs a user in, and answers the tokens.
    func signIn(_ loginID: String) async throws -> AnonymousJWTResponse {
        try await perform(SignInByManagement(loginId: LoginID(loginID))).session.tokens
    }

    func bearer(_ token: String) -> String { "Bearer \(Self.projectID):\(token)" }

    func refresh(_ token: String) async -> HTTPResponse {
        await send(.post, "/v1/auth/refresh", headers: ["Authorization": bearer(token)])
    }

    /// Moves the project's stopped clock.
    func advance(by seconds: Int64) async throws {
        let now = try await project.clock.time(at: Self.start)
        try await project.setClock(.stopped(now.advanced(bySeconds: seconds)))
    }

    /// Changes the project's settings.
    func change(_ change: @Sendable (inout ProjectSettings) -> Void) async throws {
        try await project.transaction { context in
            var settings = try context.settings
            change(&settings)
            try context.save(settings)
        }
    }
}
