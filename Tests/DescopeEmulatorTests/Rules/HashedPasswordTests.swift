@testable import DescopeEmulator
import JSON
import Testing

/// Password hashes made elsewhere: their form is checked when they come in, and they are never shown.
@Suite struct HashedPasswordTests {
    static let bcrypt = "$2b$10$abcdefghijklmnopqrstuuydpZfl1gmRl6J.6.mOUEUEhi5jCvrby"

    @Test(arguments: [
        #"{"bcrypt": {"hash": "$1b$10$abc"}}"#, #"{"md5": {"hash": "155ba8e102f3beb97892c3400b65031"}}"#,
        #"{"md5": {"hash": "155ba8e102f3beb97892c3400b65031g"}}"#, #"{"sha": {"hash": "00", "type": "sha256"}}"#,
        #"{"sha": {"hash": "00", "type": "sha3"}}"#, #"{"django": {"hash": "pbkdf2_sha256$x"}}"#,
        #"{"pbkdf2": {"hash": "aa==", "salt": "bb==", "iterations": 0, "type": "sha1"}}"#,
        #"{"pbkdf2": {"hash": "aa==", "salt": "bb==", "iterations": 1, "type": "md5"}}"#,
        #"{"phpass": {"hash": "x", "salt": "y", "iterations": 1, "type": "sha1"}}"#,
        #"{"argon2": {"hash": "*", "salt": "bb==", "iterations": 1, "memory": 1, "threads": 1}}"#,
        #"{"firebase": {"hash": "aa==", "salt": "aa==", "saltSeparator": "aa==", "signerKey": "aa==", "memory": 99, "rounds": 8}}"#,
        #"{"rot13": {"hash": "x"}}"#, #"{"bcrypt": {}}"#,
    ])
    func `a hash of the wrong form is refused, and there is no user (UM-3)`(_ form: String) async throws {
        let world = try World()
        let hash = try JSONValue(parsing: Array(form.utf8))
        let answer = try await world.post(
            "/v1/mgmt/user/create",
            ["loginId": "ann@example.com", "hashedPassword": hash]
        )
        #expect(answer.status == 400 && answer.body["errorCode"] == "E011003", "\(answer.body.text())")
        #expect(try await world.error(LoadUser(loginId: "ann@example.com"))?.code == .userNotFound)
    }

    /// Every form, with the secret that must not be seen again.
    static let forms: [(name: String, form: JSONValue, secret: String)] = [
        ("bcrypt", ["hash": .string(bcrypt)], bcrypt),
        ("md5", ["hash": "155ba8e102f3beb97892c3400b65031c"], "155ba8e102"),
        ("django", ["hash": "pbkdf2_sha256$10000$seasalt$TRl/IYXF5flNwS=="], "TRl/IYXF5flNwS"),
        ("sha", ["hash": .string(String(repeating: "ab", count: 20)), "type": "sha1", "salt": "c0ffee"], "abababab"),
        (
            "pbkdf2", ["hash": "cGJrZGYyaGFzaA==", "salt": "c2FsdA==", "iterations": 1, "type": "sha1"],
            "cGJrZGYyaGFzaA"
        ),
        ("phpass", ["hash": "eRo7ud9Fh4E2PdI0S3r.L0", "salt": "IQRaTwmf", "iterations": 2048], "eRo7ud9Fh4E2"),
        (
            "argon2", ["hash": "YXJnb24yaGFzaA==", "salt": "c2FsdHNhbHQ=", "iterations": 1, "memory": 8, "threads": 1],
            "YXJnb24y"
        ),
        (
            "firebase",
            [
                "hash": "ZmlyZWJhc2U=", "salt": "c2E=", "saltSeparator": "Bw==", "signerKey": "c2lnbmVya2U=",
                "memory": 14,
                "rounds": 8,
            ],
            "ZmlyZWJhc2U"
        ),
        (
            "buddyauth",
            [
                "hash":
                    "bcrypt+sha512$86186fc28f83b3e3db78bcf8350a3a57$12$8f215420e68fd7922561167b07354f05d8db6d49e212689e"
            ], "8f215420e68f"
        ),
        ("bach", ["hash": "0badcafe", "key": "11"], "0badcafe"),
    ]

    @Test(arguments: forms.map(\.name)) func `no answer shows an imported hash`(_ name: String) async throws {
        let (_, form, secret) = try #require(Self.forms.first { $0.name == name })
        let world = try World()
        let user: JSONValue = ["loginId": "ann@example.com", "hashedPassword": .object([name: form])]
        var answers = [try await world.post("/v1/mgmt/user/create", user).body]
        #expect(answers[0]["user"]?["password"] == true)
        answers.append(try await world.post("/v1/mgmt/user/create/batch", ["users": [user]]).body)
        answers.append(try await world.post("/v2/mgmt/user/search", [:]).body)
        answers.append(try await world.post("/v1/mgmt/user/update", ["loginId": "ann@example.com"]).body)
        #expect(answers.allSatisfy { !$0.text().contains(secret) })
    }

    @Test func `no answer shows a password, a hash or a seed`() async throws {
        let world = try World()
        let secrets = ["Open-Sesame-1", Self.bcrypt, "JBSWY3DPEHPK3PXP"]
        let users: JSONValue = [
            ["loginId": "ann@example.com", "password": .string(secrets[0])],
            ["loginId": "bob@example.com", "hashedPassword": ["bcrypt": ["hash": .string(secrets[1])]]],
            ["loginId": "cat@example.com", "seed": .string(secrets[2])],
            ["loginId": "dan", "password": .string(secrets[0]), "roleNames": ["No"]],
        ]
        var answers = [try await world.post("/v1/mgmt/user/create/batch", ["users": users]).body]
        answers.append(try await world.post("/v2/mgmt/user/search", [:]).body)
        answers.append(try await world.post("/v1/mgmt/user/update", ["loginId": "ann@example.com"]).body)
        answers.append(
            try await world.post(
                "/v1/mgmt/user/create",
                ["loginId": "bob@example.com", "password": .string(secrets[0])]
            ).body
        )
        #expect(answers.allSatisfy { answer in secrets.allSatisfy { !answer.text().contains($0) } })
        #expect(answers[1]["total"] == 3)
    }
}
