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
