internal import JSON

/// Signs an assertion with which a client says who it is to another provider (RFC 7523, JT-10).
struct MakeClientAssertion: Endpoint {
    static let spec = OperationSpec(
        "Sign a client assertion",
        .post("/v1/mgmt/token/clientassertion"),
        .sdk,
        isHeavy: true
    )

    var issuer: String
    var subject: String
    var audience: [String]
    /// In seconds; 0 for five minutes.
    @ProtoField var expiresIn: Int32 = 0
    /// Whether a single audience is a text, not a list.
    @ProtoField var flattenAudience = false
    var algorithm: String?

    func perform(in context: Context) throws -> MintedToken {
        guard let algorithm = SigningKey.Algorithm(rawValue: algorithm?.nonEmpty ?? "RS256") else {
            throw APIError.invalidArgument("algorithm", "the project's key is an RSA key, for RS256 and RS384")
        }
        guard expiresIn >= 0 else { throw APIError.invalidArgument("expiresIn") }
        let isFlat = flattenAudience && audience.count == 1
        let now = context.now.seconds
        let claims: JSONObject = [
            "iss": .string(issuer), "sub": .string(subject),
            "aud": isFlat ? .string(audience[0]) : .array(audience.map(JSONValue.string)),
            "iat": .number(JSONNumber(now)),
            "exp": .number(JSONNumber(now + (expiresIn == 0 ? 300 : Int64(expiresIn)))),
            "jti": .string(context.randomHex(bytes: 16)),
        ]
        return MintedToken(jwt: try context.signingKey.token(claims, by: algorithm))
    }
}
