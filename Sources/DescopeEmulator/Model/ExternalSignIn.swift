internal import JSON

/// A sign-in at another provider, while the user is there (AR-3.11).
struct ExternalSignIn: Ticket {
    static let kind = TicketKind.externalSignIn

    /// Whether the user has to be there, or must not be.
    enum Mode: String, Codable, Sendable, CaseIterable {
        case signUpOrIn, signUp, signIn
        /// The user is signed in, and adds an identity.
        case update
    }

    let mode: Mode
    let identityKind: ExternalIdentity.Kind
    /// An OAuth provider, or the tenant whose identity provider it is.
    let provider: String
    @ProtoField var redirectURI = ""
    @ProtoField var loginHint = ""
    /// Which of the tenant's configurations is meant.
    @ProtoField var ssoID = ""
    @ProtoField var options = LoginOptions()
    /// The user whose session goes on, if one does.
    @ProtoField var userID = ""
    @ProtoField var earlierMethods: [String] = []
    /// Whether a user who has the identity becomes one with this one.
    @ProtoField var mergesUsers = false

    var identity: ExternalIdentity { ExternalIdentity(kind: identityKind, provider: provider) }
}

/// A user who is back from another provider.
struct ExternalCode: Ticket {
    static let kind = TicketKind.externalCode

    let start: ExternalSignIn
    let userID: String
    /// What the provider said of the user.
    @ProtoField var claims: [String: JSONValue] = [:]
}
