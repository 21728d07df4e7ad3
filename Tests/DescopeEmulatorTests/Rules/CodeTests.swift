@testable import DescopeEmulator
import JSON
import Testing

/// What is kept of a code or a link until it is verified.
@Suite struct CodeTests {
    private static let options: JSONValue = ["customClaims": ["team": "blue"], "stepup": true]

    private let world: World
    private let userID: String

    init() async throws {
        world = try World()
        userID = try await world.perform(
            CreateUser.with("tess@example.com") { ($0.test, $0.profile.phone) = (true, "+15555550101") }
        ).user.userId
    }

    /// Has a code or link made for the test user; php and go name the channel of those that have one.
    private func generate(_ kind: String) async throws -> (secret: String, body: JSONValue) {
        let request: JSONValue = [
            "loginId": "tess@example.com", "deliveryMethod": "sms", "loginOptions": Self.options,
        ]
        let body = try await world.post("/v1/mgmt/tests/generate/" + kind, request).body
        let secret =
            body["code"]?.stringValue ?? body["link"]?.stringValue?.split(separator: "t=").last.map(String.init)
        return (try #require(secret), body)
    }

    private func embeddedLink(_ path: String, _ request: JSONValue) async throws -> StoredCode? {
        let token = try await world.post("/v1/mgmt/user/\(path)/embeddedlink", request).body["token"]?.stringValue
        return try await world.project.code(#require(token))
    }

    @Test(arguments: ["otp", "magiclink", "enchantedlink"])
    func `a code or link for a test user lives three minutes, and keeps its options (AR-2.4, TG-07)`(
        _ kind: String
    ) async throws {
        let (secret, body) = try await generate(kind)
        let code = try await world.project.code(secret)
        #expect(code?.kind == kind && code?.userID == userID && code?.loginID == "tess@example.com")
        #expect(code?.seconds == 180 && code?.details["loginOptions"]?["stepup"] == true)
        #expect(code?.details["customClaims"] == Self.options["customClaims"])
        #expect(code?.pendingRef == body["pendingRef"]?.stringValue ?? "")
    }

    @Test(arguments: ["otp", "magiclink", "enchantedlink"])
    func `nothing is sent when a code or link is made for a test user`(_ kind: String) async throws {
        _ = try await generate(kind)
        #expect(try await world.project.messages() == [])
    }

    @Test(arguments: ["signin", "signup"])
    func `an embedded link lives a minute, or as long as it is told to (AR-2.4, EL-01)`(_ path: String) async throws {
        #expect(try await embeddedLink(path, ["loginId": "tess@example.com"])?.seconds == 60)
        #expect(try await embeddedLink(path, ["loginId": "tess@example.com", "timeout": 90])?.seconds == 90)
    }

    @Test func `the project's settings say how long codes are and how long they work (AR-2.4)`() async throws {
        try await world.project.transaction { context in
            let spans: JSONObject = [
                "otpLength": 10, "otpTTL": "1m", "magicLinkTTL": "2m", "enchantedLinkTTL": "4m",
                "embeddedLinkTTL": "5m",
            ]
            try context.save(context.settings.changed(by: spans))
        }
        let otp = try await generate("otp").secret
        #expect(try await world.project.code(otp)?.seconds == 60 && otp.utf8.count == 10)
        #expect(try await world.project.code(generate("magiclink").secret)?.seconds == 120)
        #expect(try await world.project.code(generate("enchantedlink").secret)?.seconds == 240)
        #expect(try await embeddedLink("signin", ["loginId": "tess@example.com"])?.seconds == 300)
    }

    @Test func `a link leads where the project's settings say, unless the request does (TG-02)`() async throws {
        try await world.project.transaction { context in
            try context.save(context.settings.changed(by: ["redirectURL": "https://app.example/in"]))
        }
        let link = try await generate("magiclink").body["link"]?.stringValue
        #expect(link?.hasPrefix("https://app.example/in?t=") == true)
    }

    @Test func `an embedded link for a sign-in keeps its user and the claims (EL-01)`() async throws {
        let claims: JSONValue = ["team": "blue", "seats": 3]
        let code = try await embeddedLink("signin", ["loginId": "tess@example.com", "customClaims": claims])
        #expect(code?.kind == "embedded-sign-in" && code?.userID == userID && code?.loginID == "tess@example.com")
        #expect(code?.details["customClaims"] == claims)
    }

    @Test func `an embedded link for a sign-up keeps the user to come (EL-04)`() async throws {
        let request: JSONValue = [
            "loginId": "new@example.com", "user": ["name": "Nina", "phone": "+15555550102"], "emailVerified": true,
            "loginOptions": Self.options,
        ]
        let code = try await embeddedLink("signup", request)
        #expect(code?.kind == "embedded-sign-up" && code?.userID == nil && code?.loginID == "new@example.com")
        #expect(code?.details["user"]?["name"] == "Nina" && code?.details["user"]?["phone"] == "+15555550102")
        #expect(code?.details["emailVerified"] == true && code?.details["phoneVerified"] == false)
        #expect(code?.details["loginOptions"]?["stepup"] == true)
        #expect(code?.details["customClaims"] == Self.options["customClaims"])
    }
}
