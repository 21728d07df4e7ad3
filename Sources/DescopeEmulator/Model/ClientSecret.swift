/// A further secret of an application, known by its name; only its digest is kept (the Go SDK's `secret/add`).
struct ClientSecret: Sendable, Equatable {
    let name: String
    let createdTime: Instant
    /// In seconds since 1970; 0 is never.
    let expireTime: Int64
}
