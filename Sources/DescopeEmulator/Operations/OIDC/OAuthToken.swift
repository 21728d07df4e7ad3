internal import JSON

/// A token that an application got, read and believed.
struct OAuthToken {
    let claims: JSONObject
    let issuer: Issuer

    /// - Parameters:
    ///   - word: What OAuth's clients are told if it is refused.
    ///   - mayBeExpired: Whether it only has to be genuine.
    /// - Throws: `invalidToken`.
    init(
        _ text: String,
        as kind: OAuthTokenKind? = nil,
        or word: OAuthError,
        mayBeExpired: Bool = false,
        in context: Context
    ) throws {
        do {
            claims = try context.signed(text)
            guard let issuer = claims["iss"]?.stringValue.flatMap({ Issuer($0) }), issuer.projectID == context.projectID
            else { throw APIError(.invalidToken, "The token is another project's") }
            self.issuer = issuer
            guard let found = claims["token_type"]?.stringValue.flatMap(OAuthTokenKind.init), kind ?? found == found
            else { throw APIError(.invalidToken, "The token is not of the kind that is wanted") }
            if !mayBeExpired { try context.requireAlive(claims) }
            guard try context.tickets.kind(of: text) != .revokedToken else {
                throw APIError(.invalidToken, "The token has been revoked")
            }
        } catch let error as APIError {
            throw error.saying(word)
        }
    }

    var kind: OAuthTokenKind? { claims["token_type"]?.stringValue.flatMap(OAuthTokenKind.init) }

    var scopes: Scopes { Scopes(claims["scope"]?.stringValue ?? "") }

    var methods: [String] { claims["amr"]?.arrayValue?.compactMap(\.stringValue) ?? [] }

    var userID: String { claims["sub"]?.stringValue ?? "" }

    /// What the client called itself that got it.
    var clientID: String { claims["azp"]?.stringValue ?? "" }

    func belongs(to client: OAuthClient) -> Bool {
        clientID == client.id && issuer.applicationID == client.application.id
    }
}

extension OAuthToken {
    /// The session of a refresh token, and its user.
    ///
    /// - Throws: `refreshTokenRevoked`; `tokenReused` for a token that another took the place of; `userDisabled`,
    ///   `applicationNotAssigned`.
    func session(in context: Context) throws -> (session: SessionStore.Record, user: User) {
        do {
            guard let id = claims["sid"]?.stringValue, let session = try context.sessions.find(id), !session.isRevoked,
                let user = try context.users.find(id: userID)
            else { throw APIError(.refreshTokenRevoked) }
            guard claims["jti"]?.stringValue == session.tokenID else {
                // Whoever uses a token twice may have stolen it: its whole family ends.
                try context.sessions.revoke(id)
                throw APIError(.tokenReused).keepingChanges
            }
            try user.requireMaySignIn(to: issuer.applicationID)
            return (session, user)
        } catch let error as APIError {
            throw error.saying(.invalidGrant)
        }
    }

    /// The user of an access token.
    ///
    /// - Throws: `invalidToken` if the user is not there, or kept out; also for a client's own token.
    func user(in context: Context) throws -> User {
        guard let user = try context.users.find(id: userID), [.enabled, .invited].contains(user.status) else {
            throw APIError(.invalidToken, "The token's user is not there").saying(.invalidToken)
        }
        return user
    }
}
