@testable import DescopeEmulator
import HTTP
import JSON
import SQLite
import Testing

/// What is kept for a later sign-in and never shown.
@Suite struct StoredCredentialTests {
    let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
    }

    @Test(arguments: [("set/active", false), ("set/temporary", true), ("set", true)])
    func `a temporary password is stored as expired, an active one not (PW-01, PW-02)`(
        _ path: String,
        _ isExpired: Bool
    ) async throws {
        try await world.post(
            "/v1/mgmt/user/password/\(path)",
            ["loginId": "ann@example.com", "password": "Open-Sesame-1"]
        )
        let password = try await world.project.stored("ann@example.com")?.password
        #expect(password?.isExpired == isExpired && password?.hash.algorithm == "own")
        try await world.post("/v1/mgmt/user/password/expire", ["loginId": "ann@example.com"])
        #expect(try await world.project.stored("ann@example.com")?.password?.isExpired == true)
    }

    @Test func `signing out ends the sessions of that user alone`() async throws {
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        for loginID in ["ann@example.com", "bob@example.com"] {
            _ = try await world.perform(SignInByManagement(loginId: LoginID(loginID)))
        }
        try await world.post("/v1/mgmt/user/logout", ["loginId": "ann@example.com"])
        #expect(try await world.project.openSessionCount(of: "ann@example.com") == 0)
        #expect(try await world.project.openSessionCount(of: "bob@example.com") == 1)
    }

    @Test func `two users with one password have two hashes`() async throws {
        let hashes = (0..<2).map { PasswordHash(cleartext: "Open-Sesame-1", salt: [UInt8($0)]) }
        #expect(hashes[0] != hashes[1])
    }

    @Test func `an imported hash is kept as it came (UM-3)`() async throws {
        let sha: JSONValue = ["hash": .string(String(repeating: "ab", count: 32)), "type": "sha256", "salt": "0011"]
        try await world.post("/v1/mgmt/user/create", ["loginId": "bob@example.com", "hashedPassword": ["sha": sha]])
        let hash = try await world.project.stored("bob@example.com")?.password?.hash
        #expect(hash?.algorithm == "sha" && hash?.parameters == sha)
    }

    @Test func `an update keeps password and TOTP seed (UP-03)`() async throws {
        let user: JSONValue = ["loginId": "cat@example.com", "password": "Open-Sesame-1", "seed": "JBSWY3DPEHPK3PXP"]
        try await world.post("/v1/mgmt/user/create/batch", ["users": [user]])
        let before = try await world.project.stored("cat@example.com")
        _ = try await world.perform(UpdateUser(loginId: "cat@example.com"))
        let after = try await world.project.stored("cat@example.com")
        #expect(before?.password != nil && after?.password == before?.password && after?.totpSeed == before?.totpSeed)
    }

    @Test func `a merge moves passkeys, password and seed that the user lacks (EM-02, Q-12)`() async throws {
        let bob: JSONValue = ["loginId": "bob@example.com", "password": "Open-Sesame-1", "seed": "JBSWY3DPEHPK3PXP"]
        try await world.post("/v1/mgmt/user/create/batch", ["users": [bob]])
        let key: JSONValue = ["descope": ["credentialId": "Y3JlZA", "publicKey": "cHVi"]]
        try await world.post("/v1/mgmt/user/passkeys/import", ["loginId": "bob@example.com", "devices": [key]])
        let merged = try await world.post(
            "/v1/mgmt/user/update/email",
            ["loginId": "ann@example.com", "email": "bob@example.com"]
        )
        #expect(merged.body["user"]?["webauthn"] == true && merged.body["user"]?["TOTP"] == true)
        #expect(try await world.project.stored("ann@example.com")?.password != nil)
    }

    @Test func `neither recovery codes nor security answers are kept as they are (RC-02, SQ-01)`() async throws {
        let token = try await world.signIn("ann@example.com").refreshJwt
        func post(_ path: String, _ body: JSONValue) async throws -> JSONValue {
            let headers: HTTPHeaders = ["Authorization": world.bearer(token)]
            return try await JSONValue(parsing: world.send(.post, "/v1/auth/" + path, body, headers: headers).body)
        }
        let answers: JSONValue = [["id": "pet", "answer": "Rex"], ["id": "hero", "answer": "Rex"]]
        _ = try await post("security-questions/setup", ["loginId": "ann@example.com", "answers": answers])
        let codes = try await post("recovery-codes", ["loginId": "ann@example.com"])["codes"]?.arrayValue ?? []
        let digests = try await world.project.transaction { context in
            let kept = try context.users.securityAnswers(of: context.users.get(LoginID("ann@example.com")).id)
            return try context.database.rows("SELECT hash FROM recovery_codes") { $0.text(0) } + kept.map(\.hash)
        }
        #expect(Set(digests).count == 12 && digests.allSatisfy { $0.utf8.count == 64 })
        #expect(codes.allSatisfy { digests.contains(sha256($0["code"]?.stringValue ?? "")) })
    }
}
