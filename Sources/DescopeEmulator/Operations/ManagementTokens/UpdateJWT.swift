internal import JSON

/// Adds claims to a session or refresh token of the project (JW-01).
struct UpdateJWT: Endpoint {
    static let spec = OperationSpec("Add claims to a token", .post("/v1/mgmt/jwt/update"), .live, isHeavy: true)

    var jwt: String
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// In seconds from now; 0 keeps the token's end.
    @ProtoField var refreshDuration: Int32 = 0

    func perform(in context: Context) throws -> MintedToken {
        var claims = try context.believed(jwt, as: [.session, .refresh])
        // A token that was ended, or whose user is gone, is not made again.
        if claims["drn"]?.stringValue == TokenKind.refresh.rawValue { _ = try Session(jwt, in: context) }
        var facts = SessionFacts(claims)
        facts.add(customClaims)
        for (name, value) in facts.claims { claims[name] = value }
        if refreshDuration > 0 { claims["exp"] = .number(JSONNumber(context.now.seconds + Int64(refreshDuration))) }
        return MintedToken(jwt: try context.signingKey.token(claims))
    }
}

/// A token that was made for a management key.
struct MintedToken: JSONResponse {
    let jwt: String
}
