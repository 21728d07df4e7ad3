/// A WebAuthn credential of a user.
package struct Passkey: Sendable, Equatable {
    /// The credential ID, as the importer wrote it.
    package let id: String
    package let rpID: String
    package var kind = "passkey"
    package var displayName = "Passkey"
    package let publicKey: String
    package let createdTime: Instant
}

/// A device on which a user need not prove a second factor again.
package struct TrustedDevice: Sendable, Equatable {
    package let id: String
    package let userID: String
    package let name: String
    package let deviceType: String
    package let lastLocation: String
    package let lastLoginTime: Instant
    package let expirationTime: Instant
}

/// One sign-in of a user.
package struct Login: Sendable, Equatable {
    package let userID: String
    package let time: Instant
    package let city: String
    package let country: String
    package let ip: String
    package let selectedTenant: String
}
