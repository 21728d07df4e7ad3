/// What an authenticator application is given once: a secret, and whose it is.
struct TOTPEnrolment: Sendable {
    /// In base32.
    let seed: String
    /// The login ID.
    let account: String
    let issuer: String

    /// 160 bits, as RFC 4226 §4 recommends.
    static let seedLength = 20

    /// The address that applications read, be it from a QR code.
    var url: String {
        let issuer = issuer.percentEncoded()
        return "otpauth://totp/\(issuer):\(account.percentEncoded())?secret=\(seed)&issuer=\(issuer)"
    }
}
