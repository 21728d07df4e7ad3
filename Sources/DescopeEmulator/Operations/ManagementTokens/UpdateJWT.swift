internal import JSON

/// Adds claims to a session or refresh token of the project, and reads anew what its user may do (JW-01).
struct UpdateJWT: Endpoint {
    static let spec = OperationSpec("Add claims to a token", .post("/v1/mgmt/jwt/update"), .live, isHeavy: true)

    var jwt: String
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// In seconds from now; 0 keeps the token's end.
    @ProtoField var refreshDuration: Int32 = 0

    func perform(in context: Context) throws -> MintedToken {
        guard refreshDuration >= 0 else { throw APIError.invalidArgument("refreshDuration") }
        // A token that was ended, or whose user is gone or kept out, is not made again.
        var (claims, user) = try context.living(jwt)
        var facts = SessionFacts(claims)
        facts.add(customClaims)
        for (name, value) in facts.claims { claims[name] = value }
        if let user {
            for name in ["roles", "permissions", "tenants"] { claims[name] = nil }
            for (name, value) in Grants(try UserView(user, in: context)).claims { claims[name] = value }
        }
        if refreshDuration > 0 { claims["exp"] = .number(JSONNumber(context.now.seconds + Int64(refreshDuration))) }
        return MintedToken(jwt: context.signingKey.token(claims))
    }
}

/// A token that was made for a management key.
struct MintedToken: JSONResponse {
    let jwt: Token
}
