import Crypto
import JSON
import Testing

@testable import DescopeEmulator

/// Users who have passkeys already, from here or elsewhere, and those who get more.
@Suite struct MorePasskeyTests {
    private let world: World
    private let page: PasskeyWorld
    private var authenticator = SoftAuthenticator()

    init() throws {
        world = try World()
        page = PasskeyWorld(world: world)
    }

    /// A second authenticator, which is told to know the user as the first one does.
    private func add(_ fields: JSONObject) async throws -> (answer: JSONValue, authenticator: SoftAuthenticator) {
        let token = try await world.signIn("ann@example.com").refreshJwt
        let started = try await page.start(
            "update",
            JSONObject(["loginId": "ann@example.com"]).merging(fields),
            token: token
        )
        var second = SoftAuthenticator(credentialID: Array("second credential".utf8))
        second.userHandle = started.userHandle
        return (try await page.finish("update", started, second.register(started.challenge)), second)
    }

    @Test mutating func `a further passkey answers nothing, and signs in (C-32)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let (answer, second) = try await add([:])
        #expect(answer == [:] && second.userHandle == authenticator.userHandle)
        let started = try await page.start("signin", ["loginId": "ann@example.com"])
        #expect(started.listed == [authenticator, second].map { Base64.url($0.credentialID) })
        #expect(try await page.finish("signin", started, second.sign(started.challenge))["user"] != nil)
    }

    @Test func `one that is a further factor answers a session, too (C-32)`() async throws {
        let seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        let users: JSONValue = [["loginId": "ann@example.com", "seed": .string(seed)]]
        try await world.post("/v1/mgmt/user/create/batch", ["users": users])
        let totp = try await world.post("/v1/auth/totp/verify", ["loginId": "ann@example.com", "code": "745690"]).body
        let token = try #require(totp["refreshJwt"]?.stringValue)
        let fields: JSONObject = ["loginId": "ann@example.com", "mfa": true]
        let started = try await page.start("update", fields, token: token)
        let answer = try await page.finish("update", started, authenticator.register(started.challenge))
        let session = try JSONWebToken(#require(answer["jwt"]?["sessionJwt"]?.stringValue))
        #expect(session.claims["amr"] == ["totp", "webauthn", "mfa"])
    }

    @Test mutating func `authenticators are told of the passkeys that are there`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let token = try await world.signIn("ann@example.com").refreshJwt
        let started = try await page.start("update", ["loginId": "ann@example.com"], token: token)
        #expect(started.listed == [Base64.url(authenticator.credentialID)])
    }

    @Test mutating func `a passkey may be a step-up of the user's session`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let token = try await world.signIn("ann@example.com").refreshJwt
        let fields: JSONObject = ["loginId": "ann@example.com", "loginOptions": ["stepup": true]]
        let started = try await page.start("signin", fields, token: token)
        let answer = try await page.finish("signin", started, authenticator.sign(started.challenge))
        let session = try JSONWebToken(#require(answer["sessionJwt"]?.stringValue))
        #expect(session.claims["su"] == true && session.claims["amr"] == ["webauthn"])
    }

    @Test(arguments: ["descope", "auth0"])
    func `an imported passkey signs in, also on hosts below its own (PK-05, PK-07)`(_ service: String) async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        var page = page
        page.origin = "https://login.example.com"
        let authenticator = SoftAuthenticator(relyingPartyID: "example.com", origin: page.origin)
        let device: JSONObject = [
            service == "auth0" ? "keyId" : "credentialId": .string(Base64.padded(authenticator.credentialID)),
            "rpId": "example.com",
            "publicKey": .string(Base64.padded(SoftAuthenticator.cose(authenticator.key.publicKey))),
        ]
        let devices: JSONValue = [.object([service: .object(device)])]
        try await world.post("/v1/mgmt/user/passkeys/import", ["loginId": "ann@example.com", "devices": devices])
        let answer = try await page.signIn(["loginId": "ann@example.com"], authenticator)
        #expect(answer["user"]?["loginIds"] == ["ann@example.com"])
    }

    @Test func `an imported key of another kind is refused when it is used (PK-04)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let id = JSONValue.string(Base64.url(authenticator.credentialID))
        let devices: JSONValue = [["descope": ["credentialId": id, "rpId": "localhost", "publicKey": "oA=="]]]
        try await world.post("/v1/mgmt/user/passkeys/import", ["loginId": "ann@example.com", "devices": devices])
        let answer = try await page.signIn(["loginId": "ann@example.com"], authenticator)
        #expect(answer["errorMessage"] == "The passkey is refused: its key is not one for ES256")
    }

    @Test func `a passkey of the host itself comes before one of a name above it (PK-07)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let devices: [JSONValue] = ["example.com", "login.example.com", "other.com"].enumerated().map { index, host in
            ["descope": ["credentialId": "AAA\(index)", "rpId": .string(host), "publicKey": "oA=="]]
        }
        let request: JSONValue = ["loginId": "ann@example.com", "devices": .array(devices)]
        try await world.post("/v1/mgmt/user/passkeys/import", request)
        var page = page
        page.origin = "https://login.example.com"
        let started = try await page.start("signin", ["loginId": "ann@example.com"])
        #expect(started.options["rpId"] == "login.example.com" && started.listed == ["AAA1"])
    }

    @Test mutating func `sign-up or in makes a passkey, then uses it (AR-3.10)`() async throws {
        let first = try await page.start("signup-in", ["loginId": "ann@example.com"])
        authenticator.userHandle = first.userHandle
        let up = try await page.finish("signup", first, authenticator.register(first.challenge))
        #expect(first.create && up["firstSeen"] == true)
        let second = try await page.start("signup-in", ["loginId": "ann@example.com"])
        let signedIn = try await page.finish("signin", second, authenticator.sign(second.challenge))
        #expect(!second.create && signedIn["user"]?["userId"] == up["user"]?["userId"])
    }

    @Test(arguments: [true, false])
    func `nobody gets a passkey by naming a user who has none (AR-3.10)`(_ hasSignedIn: Bool) async throws {
        let user: JSONValue = ["loginId": "ann@example.com", "name": "Ann"]
        try await world.post("/v1/mgmt/user/create", user)
        if hasSignedIn { _ = try await world.signIn("ann@example.com") }
        let started = try await page.start("signup-in", ["loginId": "ann@example.com"])
        #expect(started.create && started.options["user"]?["displayName"] == "ann@example.com")
        let answer = try await page.finish("signup", started, authenticator.register(started.challenge))
        #expect(answer["errorCode"] == "E062107")
        #expect(try await world.load("ann@example.com").webauthn == false)
    }

    @Test func `a user of management's does not sign up with a passkey (AR-7.8)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com"))
        let request: JSONValue = ["loginId": "ann@example.com", "origin": .string(page.origin)]
        #expect(try await world.post("/v1/auth/webauthn/signup/start", request).body["errorCode"] == "E062107")
    }

    @Test mutating func `sign-up or in takes a token for a step-up, as a sign-in does`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let request: JSONValue = [
            "loginId": "ann@example.com", "origin": .string(page.origin), "loginOptions": ["stepup": true],
        ]
        let answer = try await world.post("/v1/auth/webauthn/signup-in/start", request)
        #expect(answer.status == 401 && answer.body["errorCode"] == "E061005")
    }

    @Test mutating func `a passkey follows its user into another (Q-12)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        try await world.post("/v1/mgmt/user/update/email", ["loginId": "bob@example.com", "email": "ann@example.com"])
        let answer = try await page.signIn([:], authenticator)
        #expect(answer["user"]?["loginIds"]?[0] == "bob@example.com")
    }
}
