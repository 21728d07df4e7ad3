import HTTP
import JSON
import Testing

@testable import DescopeEmulator

/// A project's passkeys as a page of `http://localhost:3000` uses them.
struct PasskeyWorld {
    let world: World
    var origin = "http://localhost:3000"

    /// A ceremony that has started.
    struct Started {
        let transaction: String
        /// What the browser is given.
        let options: JSONValue
        let create: Bool

        var challenge: String { options["challenge"]?.stringValue ?? "" }
        var userHandle: [UInt8]? { options["user"]?["id"]?.stringValue.flatMap(Base64.decode) }
        /// The IDs of the passkeys that may be used, or are there already.
        var listed: [String] {
            (options["allowCredentials"] ?? options["excludeCredentials"])?.arrayValue?.compactMap {
                $0["id"]?.stringValue
            } ?? []
        }
    }

    func start(_ path: String, _ fields: JSONObject, token: String? = nil) async throws -> Started {
        let body = JSONObject(["origin": .string(origin)]).merging(fields)
        let answer = await world.send(
            .post,
            "/v1/auth/webauthn/\(path)/start",
            .object(body),
            headers: token.map { ["Authorization": world.bearer($0)] } ?? [:]
        )
        let started = try JSONValue(parsing: answer.body)
        let options = try JSONValue(parsing: Array(#require(started["options"]?.stringValue, "\(started)").utf8))
        return Started(
            transaction: try #require(started["transactionId"]?.stringValue),
            options: try #require(options["publicKey"]),
            create: started["create"] == true
        )
    }

    func finish(_ path: String, _ started: Started, _ response: String) async throws -> JSONValue {
        let request: JSONValue = ["transactionId": .string(started.transaction), "response": .string(response)]
        return try await world.post("/v1/auth/webauthn/\(path)/finish", request).body
    }

    /// Signs a user up with a passkey; the authenticator keeps what it is told to know them by.
    @discardableResult
    func signUp(_ loginID: String, _ authenticator: inout SoftAuthenticator) async throws -> JSONValue {
        let started = try await start("signup", ["loginId": .string(loginID)])
        authenticator.userHandle = started.userHandle
        return try await finish("signup", started, authenticator.register(started.challenge))
    }

    func signIn(_ fields: JSONObject, _ authenticator: SoftAuthenticator) async throws -> JSONValue {
        let started = try await start("signin", fields)
        return try await finish("signin", started, authenticator.sign(started.challenge))
    }
}
