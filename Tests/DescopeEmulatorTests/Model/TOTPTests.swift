import Testing

@testable import DescopeEmulator

/// The codes of authenticator applications, with the vectors of their RFCs.
@Suite struct TOTPTests {
    /// The secret of RFC 6238, appendix B: `12345678901234567890`.
    static let seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    /// The RFC shows eight digits; the last six are those of a shorter code.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)]
    )
    func `codes are those of RFC 6238`(_ time: Int64, _ code: String) throws {
        let totp = try #require(TOTP(seed: Self.seed))
        let now = Instant(seconds: time)
        #expect(totp.code(at: TOTP.step(at: now)) == code)
        #expect(totp.step(of: code, at: now) == TOTP.step(at: now))
    }

    @Test(arguments: [(-60, false), (-30, true), (0, true), (30, true), (60, false)] as [(Int64, Bool)])
    func `a code is taken for a step before and after its own`(_ seconds: Int64, _ isTaken: Bool) throws {
        let totp = try #require(TOTP(seed: Self.seed))
        let code = totp.code(at: TOTP.step(at: World.start.advanced(bySeconds: seconds)))
        #expect((totp.step(of: code, at: World.start) != nil) == isTaken)
    }

    @Test(arguments: ["", "28708", "2870820", "287 082", "２８７０８２", "000000"])
    func `anything else is no code`(_ code: String) throws {
        #expect(try #require(TOTP(seed: Self.seed)).step(of: code, at: Instant(seconds: 59)) == nil)
    }

    @Test(arguments: ["", "=", "GEZDGNBV1", "GEZD GNBV", "ß"]) func `a seed must be base32`(_ seed: String) {
        #expect(TOTP(seed: seed) == nil)
    }

    /// RFC 4648, section 10.
    @Test(
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ]
    )
    func `base32 is that of RFC 4648`(_ text: String, _ base32: String) {
        #expect(Base32.encode(Array(text.utf8)) == base32)
        #expect(Base32.decode(base32) == Array(text.utf8))
        #expect(Base32.decode(base32.lowercased() + "===") == Array(text.utf8))
    }

    @Test(arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")])
    func `base64 is that of RFC 4648`(_ text: String, _ digits: String) {
        let bytes = Array(text.utf8)
        #expect(Base64.url(bytes) == digits && Base64.decode(Base64.padded(bytes)) == bytes)
        #expect(Base64.padded(bytes).utf8.count % 4 == 0)
        #expect(Base64.url([0xFB, 0xFF]) == "-_8" && Base64.padded([0xFB, 0xFF]) == "+/8=")
    }
}
