import JSON
import Testing

@testable import DescopeEmulator

/// Signing up and in with passkeys, with an authenticator in software.
@Suite struct PasskeyTests {
    private let world: World
    private let page: PasskeyWorld
    private var authenticator = SoftAuthenticator()

    init() throws {
        world = try World()
        page = PasskeyWorld(world: world)
    }

    @Test mutating func `a passkey signs up, then in, and tokens say so (AR-3.10)`() async throws {
        let up = try await page.signUp("ann@example.com", &authenticator)
        #expect(up["firstSeen"] == true && up["user"]?["webauthn"] == true && up["user"]?["status"] == "enabled")
        let signedIn = try await page.signIn(["loginId": "ann@example.com"], authenticator)
        #expect(signedIn["firstSeen"] == false && signedIn["user"]?["userId"] == up["user"]?["userId"])
        let token = try JSONWebToken(#require(signedIn["sessionJwt"]?.stringValue))
        #expect(token.claims["amr"] == ["webauthn"])
    }

    @Test func `a browser is told to make a passkey for the host (AR-3.10)`() async throws {
        let user: JSONValue = ["name": "Ann"]
        let options = try await page.start("signup", ["loginId": "ann@example.com", "user": user]).options
        #expect(
            options == [
                "rp": ["id": "localhost", "name": .string(World.projectID)],
                "user": [
                    "id": try #require(options["user"]?["id"]), "name": "ann@example.com", "displayName": "Ann",
                ],
                "pubKeyCredParams": [["type": "public-key", "alg": -7]],
                "excludeCredentials": [],
                "authenticatorSelection": [
                    "residentKey": "preferred", "requireResidentKey": false, "userVerification": "preferred",
                ],
                "attestation": "none", "timeout": 300_000, "challenge": try #require(options["challenge"]),
            ]
        )
    }

    @Test mutating func `a browser is told to use one of the user's passkeys (AR-3.10)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let options = try await page.start("signin", ["loginId": "ann@example.com"]).options
        #expect(
            options == [
                "rpId": "localhost", "userVerification": "preferred", "timeout": 300_000,
                "allowCredentials": [["type": "public-key", "id": .string(Base64.url(authenticator.credentialID))]],
                "challenge": try #require(options["challenge"]),
            ]
        )
    }

    @Test func `no two ceremonies have a challenge or a transaction in common`() async throws {
        let (first, second) = (try await page.start("signin", [:]), try await page.start("signin", [:]))
        #expect(first.challenge != second.challenge && first.transaction != second.transaction)
        #expect(Base64.decode(first.challenge)?.count == 32)
    }

    @Test mutating func `whoever has the passkey signs in without a login ID (PK-05)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let started = try await page.start("signin", [:])
        #expect(started.listed == [])
        let answer = try await page.finish("signin", started, authenticator.sign(started.challenge))
        #expect(answer["user"]?["loginIds"] == ["ann@example.com"])
    }

    @Test mutating func `a passkey signs nobody else in (PK-04)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        var bobs = SoftAuthenticator(credentialID: Array("credential-of-bob".utf8))
        try await page.signUp("bob@example.com", &bobs)
        let answer = try await page.signIn(["loginId": "ann@example.com"], bobs)
        #expect(answer["errorMessage"] == "The passkey is refused: nobody who may sign in here has it")
    }

    @Test mutating func `a passkey is registered once (PK-04)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let answer = try await page.signUp("bob@example.com", &authenticator)
        #expect(answer["errorMessage"] == "The passkey is refused: it is registered already")
        #expect(try await world.error(LoadUser(loginId: "bob@example.com"))?.code == .userNotFound)
    }

    @Test mutating func `a counter is kept, so that a copy of the authenticator is noticed (PK-04)`() async throws {
        authenticator.signCount = 1
        try await page.signUp("ann@example.com", &authenticator)
        let copy = authenticator
        authenticator.signCount = 2
        #expect(try await page.signIn(["loginId": "ann@example.com"], authenticator)["user"] != nil)
        let answer = try await page.signIn(["loginId": "ann@example.com"], copy)
        #expect(answer["errorMessage"] == "The passkey is refused: its counter did not grow")
    }

    @Test(arguments: [(299, true), (300, false)] as [(Int64, Bool)])
    mutating func `a ceremony has five minutes (PK-06)`(_ seconds: Int64, _ isTaken: Bool) async throws {
        let started = try await page.start("signup", ["loginId": "ann@example.com"])
        try await world.advance(by: seconds)
        let answer = try await page.finish("signup", started, authenticator.register(started.challenge))
        #expect((answer["user"] != nil) == isTaken && (answer["errorCode"] == "E999051") == !isTaken)
    }

    @Test mutating func `a ceremony has one finish (PK-06)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let started = try await page.start("signin", [:])
        let response = try authenticator.sign(started.challenge)
        #expect(try await page.finish("signin", started, response)["user"] != nil)
        #expect(try await page.finish("signin", started, response)["errorCode"] == "E999051")
    }

    @Test mutating func `where the caller wants users verified, presence is not enough (PK-04)`() async throws {
        authenticator.flags = 0x01
        let options: JSONValue = ["authenticatorSelection": ["userVerification": "required"]]
        let started = try await page.start("signup", ["loginId": "ann@example.com", "passkeyOptions": options])
        #expect(started.options["authenticatorSelection"]?["userVerification"] == "required")
        let answer = try await page.finish("signup", started, authenticator.register(started.challenge))
        #expect(answer["errorMessage"] == "The passkey is refused: no user was verified")
    }

    @Test func `the caller's wishes reach the browser, but for numbers that nobody explains`() async throws {
        let selection: JSONValue = [
            "authenticatorAttachment": "platform", "residentKey": "required", "userVerification": 2,
        ]
        let options: JSONValue = [
            "authenticatorSelection": selection, "userVerification": "discouraged", "attestation": 1,
            "extensionsJSON": #"{"credProps": true}"#,
        ]
        let started = try await page.start("signup", ["loginId": "ann@example.com", "passkeyOptions": options])
        #expect(
            started.options["authenticatorSelection"] == [
                "authenticatorAttachment": "platform", "residentKey": "required", "requireResidentKey": true,
                "userVerification": "discouraged",
            ]
        )
        #expect(started.options["extensions"] == ["credProps": true] && started.options["attestation"] == "none")
    }

    @Test mutating func `a disabled user does not sign in (AR-7.6)`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        try await world.post("/v1/mgmt/user/update/status", ["loginId": "ann@example.com", "status": "disabled"])
        #expect(try await page.signIn(["loginId": "ann@example.com"], authenticator)["errorCode"] == "E999001")
    }

    @Test mutating func `a user who is deleted meanwhile does not sign in`() async throws {
        try await page.signUp("ann@example.com", &authenticator)
        let started = try await page.start("signin", ["loginId": "ann@example.com"])
        try await world.post("/v1/mgmt/user/delete", ["loginId": "ann@example.com"])
        let answer = try await page.finish("signin", started, authenticator.sign(started.challenge))
        #expect(answer["errorCode"] == "E999050")
    }
}
