@testable import DescopeEmulator
import Crypto
import HTTP
import JSON
import Testing

/// Codes and links that were sent: what a story cannot show, because it does not know them.
@Suite struct ChallengeTests {
    let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
    }

    // MARK: One-time codes

    @Test func `a code that was sent signs in, and its address is verified (AR-3.3)`() async throws {
        try await world.auth("otp/signup/email", ["loginId": "new@example.com"])
        let code = try await world.newestMessage().code
        #expect(code.count == 6)
        let answer = try await world.auth("otp/verify/email", ["loginId": "new@example.com", "code": .string(code)])
        #expect(answer.body["user"]?["verifiedEmail"] == true && answer.body["firstSeen"] == true)
    }

    @Test func `a sign-up of a user who has signed in before is refused (AR-7.8)`() async throws {
        _ = try await world.signIn("ann@example.com")
        let answer = try await world.auth("otp/signup/email", ["loginId": "ann@example.com"])
        #expect(answer.status == 400 && answer.body["errorCode"] == "E062107")
    }

    @Test func `a new code ends the one before, but none that was made for a test (AR-3.0, C-10)`() async throws {
        _ = try await world.perform(CreateTestUser(user: .with("tess@example.com")))
        let made = try await world.post("/v1/mgmt/tests/generate/otp", ["loginId": "tess@example.com"]).body["code"]
        try await world.auth("otp/signin/email", ["loginId": "tess@example.com"])
        let first = try await world.newestMessage().code
        try await world.auth("otp/signin/email", ["loginId": "tess@example.com"])
        let second = try await world.newestMessage().code
        if first != second { #expect(try await world.verify("tess@example.com", first) == "E061102") }
        #expect(try await world.verify("tess@example.com", second) == nil)
        #expect(try await world.verify("tess@example.com", made?.stringValue ?? "") == nil)
    }

    @Test func `after too many wrong codes the right one is refused (AR-3.3)`() async throws {
        try await world.auth("otp/signin/email", ["loginId": "ann@example.com"])
        let code = try await world.newestMessage().code
        let wrong = code == "000000" ? "000001" : "000000"
        for _ in 1...4 { #expect(try await world.verify("ann@example.com", wrong) == "E061102") }
        #expect(try await world.verify("ann@example.com", wrong) == "E061103")
        #expect(try await world.verify("ann@example.com", code) == "E061103")
        try await world.auth("otp/signin/email", ["loginId": "ann@example.com"])
        let next = try await world.newestMessage().code
        #expect(try await world.verify("ann@example.com", next) == nil)
    }

    @Test func `a code expires (AR-2.4)`() async throws {
        try await world.auth("otp/signin/email", ["loginId": "ann@example.com"])
        let code = try await world.newestMessage().code
        try await world.advance(by: 180)
        #expect(try await world.verify("ann@example.com", code) == "E061104")
    }

    @Test func `a code is its own user's alone (AR-3.3)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        try await world.auth("otp/signin/email", ["loginId": "ann@example.com"])
        let code = try await world.newestMessage().code
        #expect(try await world.verify("bob@example.com", code) == "E061102")
    }

    @Test func `no code is ever the one that tests take for wrong (C-04)`() async throws {
        try await world.change { $0.otpLength = 4 }
        try await world.auth("otp/signin/email", ["loginId": "ann@example.com"])
        #expect(try await world.newestMessage().code.count == 4)
        try await world.project.transaction { context in
            for _ in 0..<200 {
                let draft = CodeDraft(.otp, for: nil, LoginID("x"))
                let code = try Codes(context: context).issueOTP(draft)
                #expect(code != "123456")
            }
        }
    }

    // MARK: Claims

    @Test func `claims of a client stand apart in nsec, and outlast a refresh (AR-2.6)`() async throws {
        let options: JSONValue = ["customClaims": ["plan": "free"]]
        try await world.auth("otp/signin/email", ["loginId": "ann@example.com", "loginOptions": options])
        let code = try await world.newestMessage().code
        let answer = try await world.auth("otp/verify/email", ["loginId": "ann@example.com", "code": .string(code)])
        let claims = try JSONWebToken(answer.body["sessionJwt"]?.stringValue ?? "").claims
        #expect(claims["nsec"] == ["plan": "free"] && claims["plan"] == nil)
        let again = await world.refresh(answer.body["refreshJwt"]?.stringValue ?? "")
        let session = try JSONValue(parsing: again.body)["sessionJwt"]?.stringValue ?? ""
        #expect(try JSONWebToken(session).claims["nsec"] == ["plan": "free"])
    }

    @Test func `a second way is a second factor, and a step-up leaves its mark (AR-2.3, AR-2.7)`() async throws {
        let (token, _) = try await signInByLink("ann@example.com")
        _ = try await world.perform(
            UpdateUserPhone(loginId: "ann@example.com", phone: "+15555550101", verified: true)
        )
        let body: JSONValue = ["loginId": "ann@example.com", "loginOptions": ["mfa": true, "stepup": true]]
        try await world.auth("otp/signin/sms", body, token: token)
        let code = try await world.newestMessage().code
        let answer = try await world.auth("otp/verify/sms", ["loginId": "ann@example.com", "code": .string(code)])
        let claims = try JSONWebToken(answer.body["sessionJwt"]?.stringValue ?? "").claims
        #expect(claims["amr"] == ["email", "sms", "mfa"] && claims["su"] == true)
        let refresh = try JSONWebToken(answer.body["refreshJwt"]?.stringValue ?? "").claims
        #expect(refresh["amr"] == ["email", "sms", "mfa"] && refresh["su"] == nil)
    }

    // MARK: Links

    @Test func `a link's token is the last parameter, and of letters and digits (C-05)`() async throws {
        try await world.auth(
            "magiclink/signin/email",
            ["loginId": "ann@example.com", "redirectUrl": "https://app.example/in?next=/home"]
        )
        let message = try await world.newestMessage()
        #expect(message.link == "https://app.example/in?next=/home&t=" + message.token)
        #expect(message.token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    @Test func `earlier links live on, each once (AR-3.0, AR-3.4)`() async throws {
        try await world.auth("magiclink/signin/email", ["loginId": "ann@example.com"])
        let first = try await world.newestMessage().token
        try await world.auth("magiclink/signin/email", ["loginId": "ann@example.com"])
        let second = try await world.newestMessage().token
        for token in [first, second] {
            #expect(try await world.auth("magiclink/verify", ["token": .string(token)]).status == 200)
            #expect(try await world.auth("magiclink/verify", ["token": .string(token)]).body["errorCode"] == "E062504")
        }
    }

    @Test func `a link of an embedded token lives as long as it was told (AR-3.4)`() async throws {
        let body: JSONValue = ["loginId": "ann@example.com", "timeout": 1]
        let token = try await world.post("/v1/mgmt/user/signin/embeddedlink", body).body["token"] ?? ""
        try await world.advance(by: 1)
        let answer = try await world.auth("magiclink/verify", ["token": token])
        #expect(answer.status == 401 && answer.body["errorDescription"] == "Token expired")
    }

    @Test func `an invitation is accepted by its link (AR-3.1)`() async throws {
        let invite: JSONValue = ["loginId": "bob@example.com", "invite": true, "verifiedEmail": false]
        try await world.post("/v1/mgmt/user/create", invite)
        let token = try await world.newestMessage().token
        let answer = try await world.auth("magiclink/verify", ["token": .string(token)])
        #expect(answer.body["user"]?["status"] == "enabled" && answer.body["user"]?["verifiedEmail"] == true)
    }

    @Test func `an enchanted link signs in who waits, once (AR-3.5)`() async throws {
        let body: JSONValue = ["loginId": "ann@example.com", "redirectUrl": "https://app.example"]
        let pending = try await world.auth("enchantedlink/signin/email", body).body["pendingRef"] ?? ""
        let token = try await world.newestMessage().token
        #expect(try await world.auth("magiclink/verify", ["token": .string(token)]).body["errorCode"] == "E062504")
        #expect(try await world.auth("enchantedlink/verify", ["token": .string(token)]).body == [:])
        #expect(try await world.auth("enchantedlink/verify", ["token": .string(token)]).status == 401)
        let answer = try await world.auth("enchantedlink/pending-session", ["pendingRef": pending])
        #expect(answer.body["user"]?["email"] == "ann@example.com")
        #expect(try await world.auth("enchantedlink/pending-session", ["pendingRef": pending]).status == 401)
    }

    @Test func `an enchanted link with a challenge wants its secret (AR-3.5)`() async throws {
        let secret = Array("a secret".utf8)
        let challenge = Base64.url(Array(SHA256.hash(data: secret)))
        let options: JSONValue = ["pkceChallenge": .string(challenge)]
        try await world.auth("enchantedlink/signin/email", ["loginId": "ann@example.com", "loginOptions": options])
        let token = JSONValue.string(try await world.newestMessage().token)
        #expect(try await world.auth("enchantedlink/verify", ["token": token]).status == 401)
        let right: JSONValue = ["token": token, "pkceVerifier": .string(Base64.url(secret))]
        #expect(try await world.auth("enchantedlink/verify", right).status == 200)
    }

    // MARK: Changes of contacts

    @Test(arguments: [true, false])
    func `two users who turn out to be one become one (EM-02, AR-3.0)`(_ existingStays: Bool) async throws {
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        let (token, ann) = try await signInByLink("ann@example.com")
        let bob = try await world.load("bob@example.com").userId
        let body: JSONValue = [
            "loginId": "ann@example.com", "email": "bob@example.com", "addToLoginIDs": true,
            "onMergeUseExisting": .bool(existingStays),
        ]
        try await world.auth("magiclink/update/email", body, token: token)
        let answer = try await world.auth("magiclink/verify", ["token": .string(world.newestMessage().token)])
        #expect(answer.body["user"]?["userId"] == .string(existingStays ? bob : ann))
        let user = try await world.load("ann@example.com")
        #expect(Set(user.loginIds) == ["ann@example.com", "bob@example.com"] && user.email == "bob@example.com")
    }

    @Test(arguments: [(false, ["sms"]), (true, ["email", "sms", "mfa"])] as [(Bool, JSONValue)])
    func `a new address signs in alone, or as a further factor (C-18.1)`(_ mfa: Bool, _ methods: JSONValue)
        async throws
    {
        let (token, _) = try await signInByLink("ann@example.com")
        let body: JSONValue = ["loginId": "ann@example.com", "phone": "+15555550101", "mfa": .bool(mfa)]
        try await world.auth("otp/update/phone/sms", body, token: token)
        let code = try await world.newestMessage().code
        let answer = try await world.auth("otp/verify/sms", ["loginId": "ann@example.com", "code": .string(code)])
        #expect(try JSONWebToken(answer.body["refreshJwt"]?.stringValue ?? "").claims["amr"] == methods)
    }

    /// The refresh token and user ID of a user who followed a magic link.
    private func signInByLink(_ loginID: String) async throws -> (token: String, userID: String) {
        try await world.auth("magiclink/signin/email", ["loginId": .string(loginID)])
        let answer = try await world.auth("magiclink/verify", ["token": .string(world.newestMessage().token)])
        let (token, id) = (answer.body["refreshJwt"]?.stringValue, answer.body["user"]?["userId"]?.stringValue)
        return (try #require(token), try #require(id))
    }
}

extension World {
    /// Calls an operation of sign-in, as an application's client does.
    @discardableResult
    func auth(_ path: String, _ body: JSONValue, token: String = "") async throws -> (status: Int, body: JSONValue) {
        let bearer = "Bearer \(Self.projectID)" + (token.isEmpty ? "" : ":\(token)")
        let response = await send(.post, "/v1/auth/\(path)", body, headers: ["Authorization": bearer])
        return (response.status.code, try JSONValue(parsing: response.body))
    }

    func newestMessage() async throws -> Message { try #require(await project.messages().last) }

    /// The code of the error with which a one-time code is refused, if it is.
    func verify(_ loginID: String, _ code: String) async throws -> String? {
        let body: JSONValue = ["loginId": .string(loginID), "code": .string(code)]
        return try await auth("otp/verify/email", body).body["errorCode"]?.stringValue
    }
}
