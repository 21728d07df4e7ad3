internal import JSON

/// What a client asked for when it sent a user to sign in (RFC 6749 §4.1.1).
struct AuthorizationRequest: Ticket, Equatable {
    static let kind = TicketKind.authorization

    @ProtoField var applicationID = ""
    @ProtoField var clientID = ""
    @ProtoField var redirectURI = ""
    @ProtoField var scope = ""
    @ProtoField var state = ""
    /// Kept for the ID token, which so belongs to this request.
    @ProtoField var nonce = ""
    /// By S256; empty without a proof key.
    @ProtoField var codeChallenge = ""
    /// The tenant to work for.
    @ProtoField var tenant = ""
    @ProtoField var loginHint = ""
}

/// What a client may get tokens for, having shown the code (RFC 6749 §4.1.2).
struct AuthorizationCode: Ticket, Equatable {
    static let kind = TicketKind.authorizationCode

    let request: AuthorizationRequest
    let userID: String
}

/// A mark for a code that was shown, and the session that came of it.
struct RedeemedCode: Ticket {
    static let kind = TicketKind.redeemedCode

    let sessionID: String
}

/// A mark for a token that was revoked before it expired.
struct RevokedToken: Ticket {
    static let kind = TicketKind.revokedToken
}
