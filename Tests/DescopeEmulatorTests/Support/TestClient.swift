@testable import DescopeEmulator
import HTTP
import JSON

/// An OpenID client of a test: the project's default application, unless it is told otherwise.
struct TestClient {
    /// The proof key of RFC 7636, appendix B.
    static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

    let world: World
    var id = World.projectID
    var scope = "openid email"

    /// Where `authorize` sends the user, with more items in the query.
    func authorize(_ items: [(String, String)] = []) async -> String {
        let usual = [
            ("response_type", "code"), ("client_id", id), ("scope", scope), ("redirect_uri", "https://app.example/cb"),
            ("code_challenge", Self.challenge), ("code_challenge_method", "S256"),
        ]
        let all = usual.filter { name, _ in !items.contains { $0.0 == name } } + items
        let response = await world.send(.get, "/oauth2/v1/authorize".adding(all))
        return response.headers["Location"] ?? ""
    }

    /// What comes of a visit to the page at an address.
    func visit(_ url: String, _ items: [(String, String)] = []) async throws -> JSONValue {
        let path = url.replacing("http://localhost:7372", with: "").adding(items)
        let response = await world.send(.get, path, headers: ["Accept": "application/json"])
        return try JSONValue(parsing: response.body)
    }

    /// A code for a user whom the client expects.
    func code(for hint: String, _ items: [(String, String)] = []) async throws -> String {
        try await visit(authorize(items + [("login_hint", hint)]))["code"]?.stringValue ?? ""
    }

    /// Asks the token endpoint.
    func token(_ fields: [(String, String)]) async throws -> (status: Int, body: JSONValue) {
        let form = "".adding([("client_id", id)] + fields).dropFirst()
        let request = HTTPRequest(.post, "/oauth2/v1/token", body: Array(form.utf8))
        let response = await world.emulator.respond(to: request)
        return (response.status.code, try JSONValue(parsing: response.body))
    }

    func redeem(_ code: String, _ more: [(String, String)] = []) async throws -> (status: Int, body: JSONValue) {
        try await token(
            more + [
                ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "https://app.example/cb"),
                ("code_verifier", Self.verifier),
            ]
        )
    }

    func refresh(_ token: String) async throws -> (status: Int, body: JSONValue) {
        try await self.token([("grant_type", "refresh_token"), ("refresh_token", token)])
    }

    /// The tokens of a user who signs in.
    func signIn(_ hint: String, _ items: [(String, String)] = []) async throws -> JSONValue {
        try await redeem(code(for: hint, items)).body
    }

    /// The status of asking for the user with an access token.
    func userInfo(_ token: String) async -> Int {
        let request = HTTPRequest(.get, "/oauth2/v1/userinfo", headers: ["Authorization": "Bearer \(token)"])
        return await world.emulator.respond(to: request).status.code
    }
}
