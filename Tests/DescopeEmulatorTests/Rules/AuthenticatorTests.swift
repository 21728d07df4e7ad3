import HTTP
import JSON
import Testing

@testable import DescopeEmulator

/// Users with an authenticator application, whose codes are computed here.
@Suite struct AuthenticatorTests {
    private let world: World

    init() throws { world = try World() }

    private func signUp(_ loginID: String = "ann@example.com") async throws -> TOTPSecret {
        try await world.perform(SignUpTOTP(loginId: LoginID(loginID)))
    }

    private func verify(_ secret: TOTPSecret) async throws -> JSONValue {
        let now = try await world.project.clock.time(at: World.start)
        let code = try #require(TOTP(seed: secret.key)).code(at: TOTP.step(at: now))
        return try await world.post("/v1/auth/totp/verify", ["loginId": "ann@example.com", "code": .string(code)]).body
    }

    @Test func `the address names project, user and secret (AR-3.8)`() async throws {
        let secret = try await signUp("ann+1@example.com")
        let account = "ann%2B1%40example.com"
        #expect(secret.provisioningURL == "otpauth://totp/P2world:\(account)?secret=\(secret.key)&issuer=P2world")
        #expect(Base32.decode(secret.key)?.count == 20)
    }

    @Test func `the project's name is shown, if it has one`() async throws {
        try await world.post("/v1/mgmt/project/update/name", ["name": "Acme & Co."])
        let secret = try await signUp("ann")
        let issuer = "Acme%20%26%20Co."
        #expect(secret.provisioningURL == "otpauth://totp/\(issuer):ann?secret=\(secret.key)&issuer=\(issuer)")
    }

    @Test func `a login ID that fits in no QR code has no picture`() async throws {
        let secret = try await signUp(String(repeating: "a", count: 3000))
        #expect(secret.image.isEmpty && !secret.key.isEmpty)
    }

    @Test func `the first code signs a new user in (AR-3.8)`() async throws {
        let answer = try await verify(signUp())
        #expect(answer["firstSeen"] == true && answer["user"]?["status"] == "enabled")
    }

    @Test func `after an update only the new secret's codes sign in, at once (AR-3.8, TO-02)`() async throws {
        let old = try await signUp()
        let token = try #require(try await verify(old)["refreshJwt"]?.stringValue)
        let update = await world.send(
            .post,
            "/v1/auth/totp/update",
            ["loginId": "ann@example.com"],
            headers: ["Authorization": world.bearer(token)]
        )
        let new = try decodeJSON(TOTPSecret.self, from: JSONValue(parsing: update.body))
        #expect(try await verify(new)["user"] != nil)
        try await world.advance(by: 30)
        #expect(try await verify(old)["errorCode"] == "E061102")
    }

    @Test func `a user of management's gets no secret by signing up (AR-7.8)`() async throws {
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.roleNames = ["Tenant Admin"] })
        #expect(try await world.error(SignUpTOTP(loginId: "ann@example.com"))?.code == .userAlreadyExists)
        #expect(try await world.load("ann@example.com").TOTP == false)
    }

    @Test func `the next code signs in again (TO-02)`() async throws {
        let secret = try await signUp()
        #expect(try await verify(secret)["user"] != nil)
        #expect(try await verify(secret)["errorCode"] == "E061102")
        try await world.advance(by: 30)
        #expect(try await verify(secret)["user"] != nil)
    }
}
