internal import JSON

/// Says whether a session token is valid, and what it claims (AR-2.7).
///
/// A session token lives until it expires, as for everybody who validates it with the published key (LG-01).
struct ValidateSession: Endpoint {
    static let spec = OperationSpec(
        "Validate a session token",
        .post("/v1/auth/validate"),
        .live,
        access: .session(.session)
    )

    func perform(in context: Context) throws -> ParsedToken {
        ParsedToken(claims: try context.believed(context.callersToken(), as: [.session]))
    }
}

/// A token's claims at the root of the answer, their times as texts.
struct ParsedToken: JSONResponse {
    let claims: JSONObject

    init(claims: JSONObject) {
        var claims = claims
        for name in ["exp", "iat"] {
            guard let seconds = claims[name]?.intValue else { continue }
            claims[name] = .string(Instant(seconds: Int64(seconds)).text)
        }
        self.claims = claims
    }

    init(from decoder: any Decoder) throws {
        claims = JSONObject(
            try decoder.singleValueContainer().decode([String: JSONValue].self).map { ($0.key, $0.value) }
        )
    }

    func encode(to encoder: any Encoder) throws { try JSONValue.object(claims).encode(to: encoder) }
}
