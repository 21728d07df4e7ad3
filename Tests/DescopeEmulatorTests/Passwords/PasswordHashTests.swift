@testable import DescopeEmulator
import JSON
import Testing

/// Hashes that other programs made, and passwords that are theirs or not.
@Suite struct PasswordHashTests {
    private func hash(of vector: PasswordVector) -> PasswordHash {
        PasswordHash(algorithm: vector.algorithm, parameters: vector.parameters)
    }

    @Test(arguments: PasswordVector.all)
    func `the password of a hash matches it, and another does not (UM-3.1, UM-3.2, UM-3.3, UM-3.4)`(
        _ vector: PasswordVector
    ) throws {
        let hash = hash(of: vector)
        #expect(try hash.matches(vector.password))
        for other in ["", "x" + vector.password] {
            #expect(try !hash.matches(other), "\(other)")
        }
    }

    @Test func `our own hash depends on the password and the salt`() throws {
        let hash = PasswordHash(cleartext: "Open-Sesame-1", salt: [1, 2])
        #expect(try hash.matches("Open-Sesame-1"))
        #expect(try !hash.matches("Open-Sesame-2"))
        #expect(hash != PasswordHash(cleartext: "Open-Sesame-1", salt: [1, 3]))
    }

    @Test func `a hash that takes long is verified off every lane, under a key that does not hold the password`()
        async throws
    {
        let world = try World()
        for vector in PasswordVector.all {
            let hash = hash(of: vector)
            let isSlow = try #require(hash.verifier).isSlow
            #expect(isSlow == !["sha", "md5"].contains(vector.algorithm))
            let work = try await world.project.transaction { try $0.work(verifying: vector.password, hash) }
            #expect((work != nil) == isSlow)
            #expect(work?.key.contains(vector.password) != true)
        }
    }

    @Test func `argon2 may take much memory or many passes, not both (UM-3.6)`() throws {
        let vector = try #require(PasswordVector.all.first { $0.algorithm == "argon2" })
        func isTaken(_ iterations: JSONValue, _ memory: JSONValue) throws -> Bool {
            let parameters = try #require(vector.parameters.objectValue).merging([
                "iterations": iterations, "memory": memory, "threads": 1,
            ])
            return PasswordHash(algorithm: "argon2", parameters: .object(parameters)).verifier != nil
        }
        // The first is RFC 9106's first choice, the second the strongest of libsodium.
        for (iterations, memory) in [(1, 2_097_152), (4, 1_048_576), (1000, 8192)] as [(JSONValue, JSONValue)] {
            #expect(try isTaken(iterations, memory))
        }
        for (iterations, memory) in [(5, 2_097_152), (1000, 16_384)] as [(JSONValue, JSONValue)] {
            #expect(try !isTaken(iterations, memory))
        }
    }

    @Test func `phpass takes no password of more than 4096 bytes, which it would hash each time`() throws {
        let digest = { (password: String, rounds: Int) in
            let bytes = Array(password.utf8)
            let first = PasswordDigest.md5.hash(Array("12345678".utf8) + bytes)
            return HashText.phpass((0..<rounds).reduce(first) { hash, _ in PasswordDigest.md5.hash(hash + bytes) })
        }
        for (length, isTaken) in [(4096, true), (4097, false)] {
            let password = String(repeating: "a", count: length)
            let hash = JSONValue.string(String(decoding: digest(password, 2), as: UTF8.self))
            let parameters: JSONValue = ["hash": hash, "salt": "12345678", "iterations": 2]
            #expect(try PasswordHash(algorithm: "phpass", parameters: parameters).matches(password) == isTaken)
        }
    }

    @Test func `no password matches a hash of bach, or of no known kind (UM-3.5)`() throws {
        for algorithm in ["bach", "rot13"] {
            let hash = PasswordHash(algorithm: algorithm, parameters: ["hash": "00", "key": "11"])
            #expect(try !hash.matches("00"))
        }
        #expect(PasswordHash(algorithm: "bach", parameters: ["hash": "00", "key": "11"]).verifier != nil)
        #expect(PasswordHash(algorithm: "rot13", parameters: ["hash": "00"]).verifier == nil)
    }

    /// What is wrong with each of a form's fields, besides that it is missing; where nothing is, the vector says so.
    @Test(
        arguments: [
            ("bcrypt", "hash", "$2c$04$UnMXNdcK2jGZViYRedxtJeAeCT0oj6OLXPa1ykjC4xNWaNKyyR/PC"),
            ("bcrypt", "hash", "$2a$03$UnMXNdcK2jGZViYRedxtJeAeCT0oj6OLXPa1ykjC4xNWaNKyyR/PC"),
            ("bcrypt", "hash", "$2a$21$UnMXNdcK2jGZViYRedxtJeAeCT0oj6OLXPa1ykjC4xNWaNKyyR/PC"),
            ("argon2", "hash", "*"), ("argon2", "hash", "YQ=="), ("argon2", "salt", "c2FsdA=="),
            ("argon2", "type", "x"),
            ("argon2", "iterations", 0), ("argon2", "iterations", 1001), ("argon2", "memory", 31),
            ("argon2", "memory", 2_097_153), ("argon2", "threads", 0), ("argon2", "threads", 256),
            ("firebase", "hash", "YQ=="), ("firebase", "salt", "*"), ("firebase", "saltSeparator", "*"),
            ("firebase", "signerKey", "YQ=="), ("firebase", "memory", 11), ("firebase", "memory", 18),
            ("firebase", "rounds", 5), ("firebase", "rounds", 11),
            ("pbkdf2", "hash", "*"), ("pbkdf2", "salt", "*"), ("pbkdf2", "iterations", 0),
            ("pbkdf2", "iterations", 10_000_001),
            ("pbkdf2", "hash", .string(Base64.padded([UInt8](repeating: 0, count: 1_000_000)))),
            ("pbkdf2", "type", "md5"), ("pbkdf2", "type", "sha384"),
            ("django", "hash", "pbkdf2_sha256$1000$seasalt$*"), ("django", "hash", "pbkdf2_sha256$0$seasalt$YQ=="),
            ("django", "hash", "pbkdf2_sha256$1000$$YQ=="), ("django", "hash", "bcrypt_sha256$1000$seasalt$YQ=="),
            ("django", "hash", "pbkdf2_sha256$99999999999999999999$seasalt$YQ=="),
            ("phpass", "hash", "EgBC3prLvtsBmtf4I37J4"), ("phpass", "hash", "12345678EgBC3prLvtsBmtf4I37J4."),
            ("phpass", "iterations", 0), ("phpass", "iterations", 10_000_001), ("phpass", "type", "sha256"),
            ("sha", "hash", "f2"), ("sha", "salt", "c0ffe"), ("sha", "type", "md5"), ("sha", "type", "sha3"),
            ("md5", "hash", "ce74b892da441b00f4b61523872bc6b"), ("md5", "hash", "ce74b892da441b00f4b61523872bc6bg"),
            ("buddyauth", "hash", "bcrypt+sha512$00$12$00"),
            (
                "buddyauth", "hash",
                "pbkdf2+sha256$000102030405060708090a0b0c0d0e0f$4$bb774326dadc9090dd1bb19aa3539ae6c0bf74ea0efe1695"
            ),
            (
                "buddyauth", "hash",
                "bcrypt+sha512$000102030405060708090a0b0c0d0e0f$3$bb774326dadc9090dd1bb19aa3539ae6c0bf74ea0efe1695"
            ),
        ] as [(String, String, JSONValue)]
    )
    func `parameters of a wrong form or size are found before a sign-in, and match nothing (UM-3.6)`(
        _ algorithm: String,
        _ field: String,
        _ wrong: JSONValue
    ) throws {
        let vector = try #require(PasswordVector.all.first { $0.algorithm == algorithm })
        var parameters = try #require(vector.parameters.objectValue)
        parameters[field] = wrong
        let hash = PasswordHash(algorithm: algorithm, parameters: .object(parameters))
        #expect(hash.verifier == nil)
        #expect(try !hash.matches(vector.password))
    }

    @Test(arguments: ["bcrypt", "argon2", "firebase", "pbkdf2", "django", "phpass", "sha", "md5", "buddyauth"])
    func `a hash needs its fields, except for the salt and kind that some forms may do without`(_ algorithm: String)
        throws
    {
        let vector = try #require(PasswordVector.all.first { $0.algorithm == algorithm })
        let fields = try #require(vector.parameters.objectValue)
        for field in fields.map(\.key)
        where !["argon2 type", "phpass type", "sha salt"].contains("\(algorithm) \(field)") {
            var parameters = fields
            parameters[field] = nil
            #expect(PasswordHash(algorithm: algorithm, parameters: .object(parameters)).verifier == nil, "\(field)")
        }
    }
}

extension Context {
    /// What a verification still needs; nil if it is done at once, and the password matches.
    fileprivate func work(verifying password: String, _ hash: PasswordHash) throws -> Work? {
        do {
            #expect(try verify(password, hash))
            return nil
        } catch NotYet.needs(let work) {
            return work
        }
    }
}
