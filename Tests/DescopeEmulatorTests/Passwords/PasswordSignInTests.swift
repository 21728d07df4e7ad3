@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Signing in with passwords over time: what is kept of wrong ones, and what becomes of old ones.
@Suite struct PasswordSignInTests {
    private let world: World
    private let password = "Open+Sesame"

    init() async throws {
        world = try World()
        _ = try await world.perform(
            CreateUser.with("ann@example.com") { $0.password = CleartextPassword("Open+Sesame") }
        )
    }

    private func configure(_ change: (inout PasswordSettings) -> Void) async throws {
        var settings = PasswordSettings.initial
        change(&settings)
        _ = try await world.perform(ConfigurePasswordSettings(settings: settings))
    }

    /// The code that a sign-in is refused with; nil if it is not.
    private func code(signingInWith password: String) async throws -> String? {
        let body: JSONValue = ["loginId": "ann@example.com", "password": .string(password)]
        return try await world.post("/v1/auth/password/signin", body).body["errorCode"]?.stringValue
    }

    private func code(replacing old: String, by new: String) async throws -> String? {
        let body: JSONValue = [
            "loginId": "ann@example.com", "oldPassword": .string(old), "newPassword": .string(new),
        ]
        return try await world.post("/v1/auth/password/replace", body).body["errorCode"]?.stringValue
    }

    @Test func `wrong passwords in a row disable the user (PW-09.6, AR-7.11)`() async throws {
        try await configure { ($0.lock, $0.lockAttempts) = (true, 3) }
        for _ in 1...2 { #expect(try await code(signingInWith: "wrong") == "E062903") }
        #expect(try await code(signingInWith: password) == nil, "a right one ends the row")
        for _ in 1...2 { #expect(try await code(signingInWith: "wrong") == "E062903") }
        #expect(try await world.load("ann@example.com").status == "enabled")
        #expect(try await code(replacing: "wrong", by: "Shut-Sesame") == "E062903", "whichever operation asks")
        #expect(try await world.load("ann@example.com").status == "disabled")
        #expect(try await code(signingInWith: password) == "E999001")
    }

    @Test func `whoever management enables again begins anew (PW-09.6)`() async throws {
        try await configure { ($0.lock, $0.lockAttempts) = (true, 2) }
        for _ in 1...2 { #expect(try await code(signingInWith: "wrong") == "E062903") }
        _ = try await world.perform(
            UpdateUserStatus(loginId: "ann@example.com", status: RequestedStatus(.enabled))
        )
        #expect(try await code(signingInWith: "wrong") == "E062903")
        #expect(try await code(signingInWith: password) == nil)
    }

    @Test func `wrong passwords keep the user out for a while, again and again (PW-09.7, AR-7.11)`() async throws {
        try await configure { ($0.tempLock, $0.tempLockAttempts, $0.tempLockDuration) = (true, 2, 5) }
        for _ in 1...2 {
            for _ in 1...2 { #expect(try await code(signingInWith: "wrong") == "E062903") }
            #expect(try await code(signingInWith: password) == "E999003", "even with the right one")
            #expect(try await code(replacing: password, by: "Shut-Sesame") == "E999003")
            try await world.advance(by: 299)
            #expect(try await code(signingInWith: "wrong") == "E999003")
            try await world.advance(by: 1)
        }
        #expect(try await code(signingInWith: password) == nil)
        #expect(try await world.load("ann@example.com").status == "enabled")
    }

    @Test func `a new password ends a temporary lock (PW-09.7)`() async throws {
        try await configure { ($0.tempLock, $0.tempLockAttempts, $0.tempLockDuration) = (true, 1, 5) }
        #expect(try await code(signingInWith: "wrong") == "E062903")
        _ = try await world.perform(
            SetActivePassword(loginId: "ann@example.com", password: CleartextPassword("Shut-Sesame"))
        )
        #expect(try await code(signingInWith: "Shut-Sesame") == nil)
    }

    @Test func `a password expires when it is so many weeks old (PW-09.3)`() async throws {
        try await configure { ($0.expiration, $0.expirationWeeks) = (true, 2) }
        try await world.advance(by: 2 * 604_800 - 1)
        #expect(try await code(signingInWith: password) == nil)
        try await world.advance(by: 1)
        #expect(try await code(signingInWith: password) == "E062909")
        #expect(try await code(signingInWith: "wrong") == "E062903")
        #expect(try await code(replacing: password, by: "Shut-Sesame") == nil)
        #expect(try await code(signingInWith: "Shut-Sesame") == nil)
    }

    @Test func `the last passwords cannot be used again (PW-09.5)`() async throws {
        try await configure { ($0.reuse, $0.reuseAmount) = (true, 2) }
        #expect(try await code(replacing: password, by: password) == "E011003")
        #expect(try await code(replacing: password, by: "Second+Sesame") == nil)
        #expect(try await code(replacing: "Second+Sesame", by: password) == "E011003")
        #expect(try await code(replacing: "Second+Sesame", by: "Third+Sesame") == nil)
        #expect(try await code(replacing: "Third+Sesame", by: password) == nil)
    }

    @Test func `an imported password cannot be used again either (PW-09.5)`() async throws {
        let vector = try #require(PasswordVector.all.first { $0.name == "firebase" })
        try await world.create("bob@example.com", with: vector)
        let body: JSONValue = [
            "loginId": "bob@example.com", "oldPassword": .string(vector.password),
            "newPassword": .string(vector.password),
        ]
        try await configure { $0 = PasswordSettings(enabled: true, reuse: true, reuseAmount: 1) }
        let answer = try await world.post("/v1/auth/password/replace", body)
        #expect(answer.body["errorMessage"] == "The password must not be one of the last 1")
    }

    @Test(arguments: PasswordVector.ofEachForm)
    func `whoever was imported with a hash signs in with the password (UM-3.1, CR-10.1)`(_ vector: PasswordVector)
        async throws
    {
        try await world.create("bob@example.com", with: vector)
        let right: JSONValue = ["loginId": "bob@example.com", "password": .string(vector.password)]
        let wrong: JSONValue = ["loginId": "bob@example.com", "password": .string("x" + vector.password)]
        #expect(try await world.post("/v1/auth/password/signin", wrong).body["errorCode"] == "E062903")
        #expect(try await world.post("/v1/auth/password/signin", right).body["user"]?["status"] == "enabled")
    }

    @Test func `the settings of a user's tenant count, if they are switched on (PW-09.9)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        try await world.post("/v1/mgmt/user/update/tenant/add", ["loginId": "ann@example.com", "tenantId": "acme"])
        var own = PasswordSettings(enabled: true, minLength: 12)
        _ = try await world.perform(ConfigurePasswordSettings(tenantId: "acme", settings: own))
        #expect(try await code(replacing: password, by: "Short+Sesam") == "E011003")
        #expect(try await code(replacing: password, by: "longer-sesame") == nil)
        own.enabled = false
        _ = try await world.perform(ConfigurePasswordSettings(tenantId: "acme", settings: own))
        #expect(try await code(replacing: "longer-sesame", by: "another-sesame") == "E011003")
    }

    @Test func `a reset sends a link that lives an hour, with all that was said of it (PW-09.8, C-22)`() async throws {
        var request = ResetPassword(loginId: "ann@example.com", redirectUrl: "https://app.example/reset?a=b")
        (request.templateId, request.templateOptions, request.locale) = ("T1", ["company": "Acme"], "de")
        _ = try await world.perform(request)
        let message = try #require(try await world.project.messages().first)
        var expected = Message(kind: .reset, channel: .email, recipient: "ann@example.com")
        (expected.loginID, expected.userID) = ("ann@example.com", try await world.load("ann@example.com").userId)
        (expected.token, expected.link) = (message.token, "https://app.example/reset?a=b&t=" + message.token)
        (expected.template, expected.templateOptions, expected.locale) = ("T1", ["company": "Acme"], "de")
        #expect(message == expected)
        #expect(try await world.project.code(message.token)?.seconds == 3600)
    }

    @Test func `the session of a reset's link sets a new password (PW-09.8)`() async throws {
        _ = try await world.perform(ResetPassword(loginId: "ann@example.com"))
        let token = try #require(try await world.project.messages().first).token
        let session = try await world.post("/v1/auth/magiclink/verify", ["token": .string(token)])
        let refresh = try #require(session.body["refreshJwt"]?.stringValue)
        let body: JSONValue = ["loginId": "ann@example.com", "newPassword": "Shut-Sesame"]
        let answer = await world.send(
            .post,
            "/v1/auth/password/update",
            body,
            headers: ["Authorization": world.bearer(refresh)]
        )
        #expect(answer.status == .ok)
        #expect(try await code(signingInWith: "Shut-Sesame") == nil)
    }

    @Test func `whoever signed up with a password can reset it at once (PW-09.8)`() async throws {
        let user: JSONValue = ["loginId": "bob@example.com", "password": "Open+Sesame"]
        #expect(try await world.post("/v1/auth/password/signup", user).body["user"]?["verifiedEmail"] == false)
        #expect(try await world.post("/v1/auth/password/reset", ["loginId": "bob@example.com"]).status == 200)
    }
}

extension World {
    /// Creates a user with the hash of a vector.
    fileprivate func create(_ loginID: String, with vector: PasswordVector) async throws {
        let hash: JSONValue = .object([vector.algorithm: vector.parameters])
        let answer = try await post("/v1/mgmt/user/create", ["loginId": .string(loginID), "hashedPassword": hash])
        #expect(answer.status == 200, "\(answer.body.text())")
    }
}
