internal import Crypto

/// The codes of an authenticator application: six digits of an HMAC-SHA-1, new ones every 30 seconds (RFC 6238).
struct TOTP: Sendable {
    private let key: SymmetricKey

    /// Nil for a seed that is not base32.
    init?(seed: String) {
        guard let secret = Base32.decode(seed), !secret.isEmpty else { return nil }
        key = SymmetricKey(data: secret)
    }

    /// The number of the time step that a moment lies in.
    static func step(at now: Instant) -> Int64 { now.seconds / 30 }

    /// The code that is shown for a time step.
    func code(at step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let digest = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(digest[19] & 15)
        let number = digest[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        return String(String(1_000_000 + number % 1_000_000).dropFirst())
    }

    /// The time step whose code this is: that of now or one beside it, as clocks differ (RFC 6238 §5.2).
    func step(of code: String, at now: Instant) -> Int64? {
        let current = Self.step(at: now)
        // All three are looked at, so that the time does not tell which one it is.
        return (current - 1...current + 1).filter { self.code(at: $0).isSameSecret(as: code) }.last
    }
}
