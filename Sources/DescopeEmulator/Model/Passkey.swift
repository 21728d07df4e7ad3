/// A WebAuthn credential of a user.
struct Passkey: Sendable, Equatable {
    /// The credential ID in base64url without padding, as browsers write it.
    let id: String
    let rpID: String
    var kind = "passkey"
    var displayName = "Passkey"
    /// A COSE_Key in base64.
    let publicKey: String
    /// What the authenticator knows the user by, in base64url; empty if the importer did not say.
    var userHandle = ""
    /// How often the authenticator said that it had signed; many always say 0.
    var signCount: UInt32 = 0
    let createdTime: Instant
}

extension Passkey {
    /// A passkey of another service, of which it is not known by what its authenticator knows the user.
    init(importing id: String, rpID: String, publicKey: String, at now: Instant) {
        self.init(id: Self.normalised(id), rpID: rpID, publicKey: publicKey, createdTime: now)
    }

    /// A credential ID as browsers write it; what is not base64 stays as it is.
    static func normalised(_ id: String) -> String { Base64.decode(id).map(Base64.url) ?? id }
}
