/// A WebAuthn credential of a user.
struct Passkey: Sendable, Equatable {
    /// The credential ID, as the importer wrote it.
    let id: String
    let rpID: String
    var kind = "passkey"
    var displayName = "Passkey"
    let publicKey: String
    let createdTime: Instant
}

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

/// One sign-in of a user.
struct Login: Sendable, Equatable {
    let userID: String
    let time: Instant
    let city: String
    let country: String
    let ip: String
    let selectedTenant: String
}
