/// A code that an application shows to get its user's tokens (RFC 6749 §4.1.3).
struct CodeRedemption {
    /// How long a used code is remembered, in seconds: longer than it works.
    private static let memory: Int64 = 600

    let code: String
    let redirectURI: String
    let verifier: String

    /// The tokens.
    ///
    /// - Throws: `authorizationCodeRefused` for a code that is none, was used, or is another client's or request's;
    ///   what signing the user in throws.
    func tokens(for client: OAuthClient, _ isAuthenticated: Bool, in context: Context) throws -> TokenAnswer {
        guard !code.isEmpty else { throw APIError.requiredField("code") }
        let shown = try take(in: context)
        // A code that was shown is used up, whoever showed it.
        guard shown.request.clientID == client.id, shown.request.applicationID == client.application.id else {
            throw refusal("It is another client's").keepingChanges
        }
        guard shown.request.redirectURI == redirectURI else {
            throw refusal("The redirect_uri field is not the one that it was sent to").keepingChanges
        }
        try checkProofKey(shown.request.codeChallenge, isAuthenticated)
        guard let user = try context.users.find(id: shown.userID) else {
            throw refusal("Its user is not there").keepingChanges
        }
        let sessionID = context.makeID(.session)
        try context.tickets.add(RedeemedCode(sessionID: sessionID), secret: code, lifetime: Self.memory)
        do {
            return try OAuthTokens(client, in: context).begin(user, shown.request, sessionID: sessionID)
        } catch let error as APIError {
            throw error.saying(.invalidGrant)
        }
    }

    private func take(in context: Context) throws -> AuthorizationCode {
        if let shown = try context.tickets.take(AuthorizationCode.self, code) { return shown }
        let refusal = refusal("It is unknown, used or expired")
        guard let redeemed = try context.tickets.find(RedeemedCode.self, code) else { throw refusal }
        // Two who have a code are one too many: what the first of them got ends (RFC 6749 §4.1.2).
        try context.sessions.revoke(redeemed.sessionID)
        throw refusal.keepingChanges
    }

    private func checkProofKey(_ challenge: String, _ isAuthenticated: Bool) throws {
        guard challenge.isEmpty else {
            guard ProofKey.proves(verifier, challenge) else {
                throw refusal("The code_verifier field does not fit").keepingChanges
            }
            return
        }
        // A verifier without a challenge may be the sign of a code that was swapped (RFC 9700 §2.1.1).
        guard verifier.isEmpty else { throw refusal("It was asked for without a proof key").keepingChanges }
        guard isAuthenticated else { throw refusal("It takes a client secret or a proof key").keepingChanges }
    }

    private func refusal(_ reason: String) -> APIError {
        APIError(.authorizationCodeRefused, reason).saying(.invalidGrant)
    }
}
