/// A further secret of an application, known by its name; only its digest is kept (the Go SDK's `secret/add`).
package struct ClientSecret: Sendable, Equatable {
    package let name: String
    package let createdTime: Instant
    /// In seconds since 1970; 0 is never.
    package let expireTime: Int64
}
