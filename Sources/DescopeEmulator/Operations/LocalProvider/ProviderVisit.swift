/// A reason for a user to say who they are at the local provider, and where they go then.
///
/// The local provider stands in for every other one, and for the service's own sign-in pages.
protocol ProviderVisit: Ticket {
    /// Where the user goes back to.
    var redirectURI: String { get }
    /// Who the application expects; empty if it does not know.
    var loginHint: String { get }

    /// A code for whoever sent the user, who is known now.
    ///
    /// - Throws: `APIError` if this user may not sign in so.
    func code(for identity: LocalIdentity, in context: Context) throws -> String

    /// Where the user goes with a code.
    func url(with code: String) -> String

    /// Where the user goes without one.
    func url(refusing error: APIError) -> String
}

extension ProviderVisit {
    /// How long the page may stay open, in seconds.
    private static var lifetime: Int64 { 600 }

    /// Keeps the visit until the user has said who they are.
    ///
    /// - Returns: The address of the page, which also shows the one that the user goes back to: its `https://` is what
    ///   the vendor's tests look for, so colons and slashes stay as they are (C-03).
    func begin(in context: Context) throws -> String {
        let secret = context.randomHex(bytes: 32)
        try context.tickets.add(self, secret: secret, lifetime: Self.lifetime)
        let page = "\(context.request.origin)/_emulator/v1/projects/\(context.projectID)/identity"
        return page + "?visit=\(secret)&redirect_uri=\(redirectURI.percentEncoded(except: ":/?=,;@!$'()*"))"
    }
}
