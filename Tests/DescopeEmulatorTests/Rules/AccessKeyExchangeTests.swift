@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Exchanging access keys: what `fixtures/access-keys/exchange.http` does not show.
@Suite struct AccessKeyExchangeTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test(arguments: [(59, HTTPStatus.ok), (60, .unauthorized)] as [(Int64, HTTPStatus)])
    func `a key is exchanged until its time has come, by the project's clock (AR-3.13)`(
        _ seconds: Int64,
        _ status: HTTPStatus
    ) async throws {
        let secret = try await create { $0.expireTime = World.start.seconds + 60 }
        try await world.advance(by: seconds)
        #expect(await exchange(secret).status == status)
    }

    @Test(
        arguments: [("10.0.0.1", .ok), ("10.0.0.2", .unauthorized), ("2001:db8::9", .ok), (nil, .unauthorized)]
            as [(String?, HTTPStatus)]
    )
    func `a key is exchanged from its addresses alone (AK-17)`(_ address: String?, _ status: HTTPStatus) async throws {
        let ranges = ["10.0.0.1", "2001:db8::/32"].compactMap { NetworkRange($0) }
        let secret = try await create { $0.permittedIps = ranges }
        #expect(await exchange(secret, from: address).status == status)
    }

    @Test func `the project's settings say how long the token lives (AR-2.4)`() async throws {
        let secret = try await create()
        try await world.change { $0.accessKeySessionTTL = .minutes(3) }
        let token = try await token(exchange(secret))
        #expect(token.claims["exp"]?.intValue == Int(World.start.seconds + 180))
        try await world.advance(by: 180)
        await #expect(throws: APIError(.invalidToken, "The token has expired")) {
            try await world.project.transaction { try $0.believed(token.text, as: [.session]) }
        }
    }

    @Test func `the token is signed with the project's key, and nothing refreshes it (AR-3.13)`() async throws {
        let token = try await token(exchange(create()))
        #expect(SigningKey.development.signed(try JSONWebToken(token.text)))
        #expect(await world.refresh(token.text).status == .unauthorized)
    }

    @Test(arguments: ["from-elsewhere", "a.b.c", "a.b", "p@ss/word+=~"])
    func `an imported secret is exchanged, whatever it looks like (AK-16, C-13)`(_ secret: String) async throws {
        let key = ImportedAccessKey(request: .named("imported"), cleartext: secret)
        let imported = try await world.perform(ImportAccessKeys(keys: [key])).keys
        #expect(try await token(exchange(secret)).claims["sub"]?.stringValue == imported[0].id)
    }

    @Test func `a management key behind the secret changes nothing (C-13)`() async throws {
        let secret = try await create()
        #expect(await exchange(secret + ":management-key").status == .ok)
        #expect(await exchange(":management-key").body.errorCode == "E062802")
        #expect(await exchange("wrong:\(secret)").body.errorCode == "E062803")
    }

    @Test func `a key does not work in a tenant that is disabled (AR-7.23)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["id": "acme", "name": "Acme", "disabled": true])
        let secret = try await create { $0.keyTenants = [TenantAssociation(tenantId: "acme")] }
        #expect(try await token(exchange(secret)).claims["dct"] == nil)
        #expect(await exchange(secret, ["loginOptions": ["selectedTenant": "acme"]]).status == .forbidden)
    }

    @Test func `a test user's key makes a test user's token (AK-08)`() async throws {
        let user = try await world.perform(CreateUser.with("tess@example.com") { $0.test = true }).user
        let secret = try await create { $0.userId = user.userId }
        #expect(try await token(exchange(secret)).claims["tu"] == true)
    }
}

extension AccessKeyExchangeTests {
    /// A fresh key's secret.
    private func create(_ change: (inout AccessKeyRequest) -> Void = { _ in }) async throws -> String {
        var request = AccessKeyRequest.named("deploy")
        change(&request)
        return try await world.perform(CreateAccessKey(request: request)).cleartext
    }

    private func exchange(
        _ secret: String,
        _ body: JSONValue = [:],
        from address: String? = nil
    ) async -> HTTPResponse {
        let headers: HTTPHeaders = ["Authorization": "Bearer \(World.projectID):\(secret)"]
        var request = HTTPRequest(.post, "/v1/auth/accesskey/exchange", headers: headers, body: body.bytes())
        request.remoteAddress = address
        return await world.emulator.respond(to: request)
    }

    private func token(_ response: HTTPResponse) throws -> (text: String, claims: JSONObject) {
        let text = try #require(JSONValue(parsing: response.body)["sessionJwt"]?.stringValue)
        return (text, try JSONWebToken(text).claims)
    }
}

extension AccessKeyRequest {
    static func named(_ name: String) -> AccessKeyRequest {
        var request = AccessKeyRequest()
        request.name = name
        return request
    }
}

extension [UInt8] {
    fileprivate var errorCode: String? { (try? JSONValue(parsing: self))?["errorCode"]?.stringValue }
}
