import JSON
import Testing

/// A password, and its hash as a program other than this one makes it.
struct PasswordVector: Sendable, CustomTestStringConvertible {
    let name: String
    let password: String
    let algorithm: String
    let parameters: JSONValue

    init(_ name: String, _ password: String, _ algorithm: String, _ parameters: JSONValue) {
        (self.name, self.password, self.algorithm, self.parameters) = (name, password, algorithm, parameters)
    }

    var testDescription: String { name }
}

extension PasswordVector {
    static let all = bcrypt + argon2 + firebase + pbkdf2 + phpass + digests + buddyAuth

    /// One of each form.
    static let ofEachForm = ["bcrypt", "argon2", "firebase", "pbkdf2", "django", "phpass", "sha", "md5", "buddyauth"]
        .compactMap { algorithm in all.last { $0.algorithm == algorithm } }

    /// With letters of two bytes: every program takes a password's UTF-8.
    private static let text = "pässwörd 1"

    /// Of Python's bcrypt 5.0, `bcrypt.hashpw(text, bcrypt.gensalt(4, b"2a"))`, and of libxcrypt through Python's
    /// `crypt.crypt(text, "$2y$04$…")`; bcrypt knows the first 72 bytes of a password.
    private static let bcrypt = [
        ("2a", text, "$2a$04$UnMXNdcK2jGZViYRedxtJeAeCT0oj6OLXPa1ykjC4xNWaNKyyR/PC"),
        ("2b", text, "$2b$04$.Ijxc7GnjoBBo2JAItBnCuGuZfv7u.HaYIC570GXG83fhjMNY9uA6"),
        ("2y", text, "$2y$04$abcdefghijklmnopqrstuuttEEnz76zm7MjVN//MHDv0G89wKAxhO"),
        (
            "100 bytes", String(repeating: "long ", count: 20),
            "$2b$04$abcdefghijklmnopqrstuuIAle5L4ue5XyAG2HTzAX6K2n8ZK1yhi"
        ),
    ].map { PasswordVector("bcrypt \($0.0)", $0.1, "bcrypt", ["hash": .string($0.2)]) }

    /// Of argon2-cffi 25.1, `argon2.low_level.hash_secret_raw(text, b"saltsaltsaltsalt", 2, 1024, 4, 32, type)`.
    private static let argon2 = [
        ("d", "rj6cH/Coj2x1RzU2nkPjSZKjPcoJoMg1lUs5FiN4Dx4="), ("i", "wHZxfw+6pYpHJD0kkJ0kqE2tB/+JRmLRga5KYckE50I="),
        ("id", "BFpQhhhxZ2wyelYjVqR1b/kydYL6Bb5NFnCFJlpv3Us="), (nil, "BFpQhhhxZ2wyelYjVqR1b/kydYL6Bb5NFnCFJlpv3Us="),
    ].map { (type: String?, hash) in
        PasswordVector(
            "argon2 \(type ?? "without type")",
            text,
            "argon2",
            [
                "hash": .string(hash), "salt": "c2FsdHNhbHRzYWx0c2FsdA==", "iterations": 2, "memory": 1024,
                "threads": 4,
                "type": type.map(JSONValue.string) ?? .null,
            ]
        )
    }

    /// Firebase's own, of the README of https://github.com/firebase/scrypt, and one of Python's `hashlib.scrypt` and the
    /// AES-CTR of cryptography 50.0.
    private static let firebase = [
        PasswordVector(
            "firebase, published",
            "user1password",
            "firebase",
            [
                "hash": "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==",
                "salt": "42xEC+ixf3L2lw==", "saltSeparator": "Bw==",
                "signerKey": "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==",
                "memory": 14, "rounds": 8,
            ]
        ),
        PasswordVector(
            "firebase",
            text,
            "firebase",
            [
                "hash": "Y2LnZO3urBhGAA==", "salt": "c2FsdHNhbHQ=", "saltSeparator": "Bw==",
                "signerKey": "c2lnbmVyIGtleQ==", "memory": 12, "rounds": 6,
            ]
        ),
    ]

    /// Of `hashlib.pbkdf2_hmac(type, text, b"saltsaltsaltsalt", 1000)`; Django's with `b"seasalt"`.
    private static let pbkdf2 =
        [
            ("sha1", "YL4KQja6E3/fvp2640ZTkHO02rI="),
            ("sha256", "IAHcNbJlI7gMY1YqcJnB9IXUz1LsIFIlLIB04cP9XkY="),
            ("sha512", "Y2BmshWAoFMP3JW5pM3bXKyDSO83LYaA1vSnNcPbYCiaqCjNA9Qg6UsHtHMdP2hzFHZgNWFzRp62K7Z428LAYg=="),
        ].map {
            PasswordVector(
                "pbkdf2 \($0)",
                text,
                "pbkdf2",
                ["hash": .string($1), "salt": "c2FsdHNhbHRzYWx0c2FsdA==", "iterations": 1000, "type": .string($0)]
            )
        }
        + [
            "pbkdf2_sha1$1000$seasalt$/a/L+SmroeZiP/JuydqDzy6Fv2I=",
            "pbkdf2_sha256$1000$seasalt$+ovBrj20L3zrL9sS8bPtot1RJUm+hy70Emx/d1SbzCA=",
        ].map { PasswordVector("django \($0.prefix(13))", text, "django", ["hash": .string($0)]) }

    /// Of passlib 1.7, `phpass.using(rounds=7, salt="12345678").hash(text)`; WordPress's hash of phpass's own test; and
    /// Drupal's of the examples of hashcat (mode 7900), whole with `hashlib` as well.
    private static let phpass = [
        ("passlib", text, "EgBC3prLvtsBmtf4I37J4.", "12345678", 128, "md5"),
        ("WordPress", "test12345", "eRo7ud9Fh4E2PdI0S3r.L0", "IQRaTwmf", 2048, nil),
        ("Drupal", "hashcat", "bRXEx1aCsvY.dqgaaSu76XmVlKrW9Qu8IQlvxHlmzLf", "33783772", 16384, "sha512"),
        (
            "whole", text, "1pCilk6oGhboheg/w1xlD18KP0uxNvBFkWuAELwBjp7503dQZQaww7vS/R0ePa4TKvvU2oR2JX3ohMdTJNQSX0",
            "12345678", 128, "sha512"
        ),
    ].map { (name, password, hash, salt, iterations, type: String?) in
        PasswordVector(
            "phpass \(name)",
            password,
            "phpass",
            [
                "hash": .string(hash), "salt": .string(salt), "iterations": .number(JSONNumber(iterations)),
                "type": type.map(JSONValue.string) ?? .null,
            ]
        )
    }

    /// Of `hashlib.new(type, text + bytes.fromhex("0011223344556677")).hexdigest()`, and without the salt.
    private static let digests =
        [
            ("sha1", "f214316ae4a821f5623ff5169f8f8bed947c92de"),
            ("sha256", "be2f77ecaa3b9310ab8043db0718ebdbfd773cff288d9fcb9c0754d69ecfe4bc"),
            (
                "sha384",
                "51c161809bf05a35e5d8becb9a5d7ee14b887a6e53b09f652c01e96af78c831efd4f718112c2acd5b69162ec74b1fd04"
            ),
            (
                "sha512",
                "baaee9ddc0b462a69e4e343f180fab4103c884a57188e5883d8bd20564164423192c0dccf117823e3d6bdc9c69690cbd3e6c241c8cf292e4029fc8dcb4c865cf"
            ),
        ].map {
            PasswordVector(
                "salted \($0)",
                text,
                "sha",
                ["hash": .string($1), "type": .string($0), "salt": "0011223344556677"]
            )
        }
        + [
            PasswordVector(
                "sha256 without salt",
                text,
                "sha",
                ["hash": "50E0D7E496477B5F09570BFDCAF31B028792EF5F58EDFC27DBCBCCB8CFCE1D15", "type": "sha256"]
            ),
            PasswordVector("md5", text, "md5", ["hash": "ce74b892da441b00f4b61523872bc6b4"]),
        ]

    /// One that a public repository has as its first administrator's (`memory_hole.ArrayAggregate`), and one of passlib's
    /// `raw_bcrypt`, its last byte included, with a digest whose third byte is zero.
    private static let buddyAuth = [
        (
            "published", "admin",
            "bcrypt+sha512$86186fc28f83b3e3db78bcf8350a3a57$12$8f215420e68fd7922561167b07354f05d8db6d49e212689e"
        ),
        (
            "zero", "password 8",
            "bcrypt+sha512$000102030405060708090a0b0c0d0e0f$4$bb774326dadc9090dd1bb19aa3539ae6c0bf74ea0efe1695"
        ),
    ].map { PasswordVector("buddyauth \($0.0)", $0.1, "buddyauth", ["hash": .string($0.2)]) }
}
