/// A device on which a user need not prove a second factor again.
struct TrustedDevice: Sendable, Equatable {
    let id: String
    let userID: String
    let name: String
    let deviceType: String
    let lastLocation: String
    let lastLoginTime: Instant
    let expirationTime: Instant
}
