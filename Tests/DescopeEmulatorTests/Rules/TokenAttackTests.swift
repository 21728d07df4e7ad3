import Crypto
@testable import DescopeEmulator
import HTTP
import JSON
import TestSupport
import Testing

/// Tokens that somebody tampered with, or that are not what they are used for: every one is refused.
@Suite struct TokenAttackTests {
    /// A way to make a bad token of a good refresh token.
    struct Attack: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable (Parts) throws -> String

        var testDescription: String { name }

        init(_ name: String, _ make: @escaping @Sendable (Parts) throws -> String) {
            (self.name, self.make) = (name, make)
        }
    }

    /// A good token's header and claims, and its three texts.
    struct Parts: Sendable {
        let header: JSONObject
        let claims: JSONObject
        let texts: [String]

        init(_ token: String) throws {
            texts = token.split(separator: ".").map(String.init)
            header = try JSONValue(parsing: Base64.decode(texts[0]) ?? []).objectValue ?? [:]
            claims = try JSONValue(parsing: Base64.decode(texts[1]) ?? []).objectValue ?? [:]
        }

        /// The token with a member of its header changed, and the old signature.
        func header(_ name: String, _ value: JSONValue?) -> String {
            var header = header
            header[name] = value
            return [text(header), texts[1], texts[2]].joined(separator: ".")
        }

        /// The token with a claim changed, and the old signature.
        func claim(_ name: String, _ value: JSONValue?) -> String {
            [texts[0], text(claims(name, value)), texts[2]].joined(separator: ".")
        }

        /// The token with a claim changed, and signed by the key: only the emulator could do this.
        func signed(_ name: String, _ value: JSONValue?) throws -> String {
            try SigningKey.development.token(claims(name, value)).text()
        }

        func text(_ object: JSONObject) -> String { Base64.url(JSONValue.object(object).bytes()) }

        private func claims(_ name: String, _ value: JSONValue?) -> JSONObject {
            var claims = claims
            claims[name] = value
            return claims
        }
    }

    static let attacks: [Attack] = forged + misshapen + misused

    /// Tokens that the key did not sign.
    private static let forged: [Attack] = [
        Attack("no algorithm, no signature") {
            [$0.text(["alg": "none", "typ": "JWT"]), $0.texts[1], ""].joined(separator: ".")
        },
        Attack("no algorithm, the old signature") { $0.header("alg", "none") },
        Attack("no algorithm, in capitals") { $0.header("alg", "NONE") },
        Attack("an empty algorithm") { $0.header("alg", "") },
        Attack("no word of an algorithm") { $0.header("alg", nil) },
        Attack("an algorithm that is no text") { $0.header("alg", ["RS256"]) },
        Attack("another RSA algorithm") { $0.header("alg", "RS512") },
        Attack("HS256 with the published key as the secret") { parts in
            let header = parts.text(["alg": "HS256", "kid": parts.header["kid"] ?? "", "typ": "JWT"])
            let text = header + "." + parts.texts[1]
            let secret = SymmetricKey(data: Array(SigningKey.development.published.n.utf8))
            return text + "." + Base64.url(Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: secret)))
        },
        Attack("a foreign key's name") { $0.header("kid", "SK2aaaaaaaaaaaaaaaaaaaaaaaaaa") },
        Attack("no key's name") { $0.header("kid", nil) },
        Attack("a key's name that leads elsewhere") { $0.header("kid", "../../dev/null") },
        Attack("a key of its own in the header") { $0.header("jwk", ["kty": "RSA", "n": "AQAB", "e": "AQAB"]) },
        Attack("an extension that must be understood") { $0.header("crit", ["exp"]) },
        Attack("a foreign key under the key's name") { parts in
            let claims = try foreign.token(parts.claims).text()
            let signed = claims.split(separator: ".").map(String.init)
            return [parts.texts[0], parts.texts[1], signed[2]].joined(separator: ".")
        },
        Attack("a foreign key") { try foreign.token($0.claims).text() },
        Attack("another user") { $0.claim("sub", "U2other") },
        Attack("another end") { $0.claim("exp", 9_999_999_999) },
        Attack("another tenant") { $0.claim("dct", "acme") },
        Attack("more roles") { $0.claim("roles", ["Tenant Admin"]) },
        Attack("another session") { $0.claim("sid", "SES2other") },
        Attack("a signature of nothing") {
            [$0.texts[0], $0.texts[1], String($0.texts[2].dropLast())].joined(separator: ".")
        },
    ]

    /// Texts that are no tokens.
    private static let misshapen: [Attack] = [
        Attack("without a signature") { [$0.texts[0], $0.texts[1], ""].joined(separator: ".") },
        Attack("a header that is no JSON") { ["bm90IEpTT04", $0.texts[1], $0.texts[2]].joined(separator: ".") },
        Attack("a header that is no object") { ["W10", $0.texts[1], $0.texts[2]].joined(separator: ".") },
        Attack("claims that are no object") { [$0.texts[0], "W10", $0.texts[2]].joined(separator: ".") },
        Attack("claims that are not base64") { [$0.texts[0], "!!", $0.texts[2]].joined(separator: ".") },
        Attack("padding") { [$0.texts[0], $0.texts[1], $0.texts[2] + "=="].joined(separator: ".") },
        Attack("another spelling of the signature") { parts in
            // The last letter has four bits that no byte has.
            let last = parts.texts[2].last == "A" ? "B" : String(UnicodeScalar((parts.texts[2].utf8.last ?? 0) ^ 1))
            return [parts.texts[0], parts.texts[1], parts.texts[2].dropLast() + last].joined(separator: ".")
        },
        Attack("empty parts") { _ in ".." },
    ]

    /// Tokens that the key signed, but for something else.
    private static let misused: [Attack] = [
        Attack("a session token's kind") { try $0.signed("drn", "DS") },
        Attack("no kind") { try $0.signed("drn", nil) },
        Attack("an unknown kind") { try $0.signed("drn", "DSX") },
        Attack("another project") { try $0.signed("iss", "P2other") },
        Attack("no project") { try $0.signed("iss", nil) },
        Attack("no end") { try $0.signed("exp", nil) },
        Attack("an end that is a text") { try $0.signed("exp", "9999999999") },
        Attack("an end just now") { try $0.signed("exp", .number(JSONNumber(World.start.seconds))) },
        Attack("a session that is not there") { try $0.signed("sid", "SES2other") },
        Attack("no session") { try $0.signed("sid", nil) },
    ]

    @Test(arguments: attacks)
    func `a bad token is refused`(_ attack: Attack) async throws {
        let world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let good = try await world.signIn("ann@example.com").refreshJwt
        let bad = try attack.make(Parts(good))
        for path in ["/v1/auth/me", "/v1/auth/me/history"] {
            let response = await world.send(.get, path, headers: ["Authorization": world.bearer(bad)])
            #expect(response.status == .unauthorized)
            #expect(try JSONValue(parsing: response.body)["errorCode"] == "E061005")
        }
        #expect(await world.refresh(bad).status == .unauthorized)
        #expect(await world.refresh(good).status == .ok)
    }

    @Test func `a token is good in its own project alone`() async throws {
        let world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let token = try await world.signIn("ann@example.com").refreshJwt
        let other = ["Authorization": "Bearer P2other:\(token)"] as HTTPHeaders
        #expect(await world.send(.get, "/v1/auth/me", headers: other).status == .unauthorized)
    }

    @Test func `a refresh token is no session token, and the other way round`() async throws {
        let world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let tokens = try await world.signIn("ann@example.com")
        let refresh = ["Authorization": world.bearer(tokens.refreshJwt)] as HTTPHeaders
        #expect(await world.send(.post, "/v1/auth/validate", headers: refresh).status == .unauthorized)
        #expect(await world.refresh(tokens.sessionJwt).status == .unauthorized)
    }

    @Test func `there are at least thirty attacks`() { #expect(Self.attacks.count >= 30) }

    /// A key that is not the emulator's.
    private static let foreign: SigningKey = {
        do { return try SigningKey(pem: ForeignKey.pem) } catch { preconditionFailure("\(error)") }
    }()
}
