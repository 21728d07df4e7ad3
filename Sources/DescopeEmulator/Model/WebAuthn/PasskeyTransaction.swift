internal import JSON

/// A ceremony that has started: what its finish must show, and what that will do.
struct PasskeyTransaction: Ticket {
    static let kind = TicketKind.passkeyCeremony

    let purpose: Purpose
    let ceremony: PasskeyCeremony
    /// The user who takes part; nil if they are not known yet.
    var userID: String?
    /// What the authenticator will know the user of a new passkey by, in base64url.
    @ProtoField var userHandle = ""
    /// The login ID of a sign-up.
    @ProtoField var loginID = ""
    /// The user that a sign-up creates.
    var user: NewUser?
    var loginOptions = LoginOptions()
    /// How the user proved who they are in the session that the sign-in goes on from.
    @ProtoField var earlierMethods: [String] = []

    /// Which finish it waits for.
    enum Purpose: String, Codable, Sendable {
        case signUp, signIn, update
    }

    /// How long it waits, in seconds: browsers give users as much time by default (WebAuthn §15.1).
    static let lifetime: Int64 = 300
}
