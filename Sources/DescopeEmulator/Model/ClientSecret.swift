internal import Crypto

/// A further secret of an application, known by its name; only its digest is kept (the Go SDK's `secret/add`).
package struct ClientSecret: Sendable, Equatable {
    package let name: String
    package let createdTime: Instant
    /// In seconds since 1970; 0 is never.
    package let expireTime: Int64

    /// The digest by which a secret is recognised again.
    package static func digest(of cleartext: String) -> String {
        hex(SHA256.hash(data: Array(cleartext.utf8)))
    }
}
