/// What is kept for whoever has its secret, from one request to a later one.
protocol Ticket: Codable, Sendable {
    static var kind: TicketKind { get }
}

/// What a ticket is good for.
enum TicketKind: String, Sendable {
    /// To say who one is, for an application.
    case authorization
    /// To get an application's tokens.
    case authorizationCode = "authorization-code"
    /// Nothing any more: the code that is the secret was shown.
    case redeemedCode = "redeemed-code"
    /// To say who one is, as at another provider.
    case externalSignIn = "external-sign-in"
    /// To get a session.
    case externalCode = "external-code"
    /// To finish what an authenticator takes part in.
    case passkeyCeremony = "passkey-ceremony"
    /// Nothing any more: the token that is the secret was revoked.
    case revokedToken = "revoked-token"
}
