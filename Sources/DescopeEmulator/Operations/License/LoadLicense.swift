/// The licence handshake: the first request of most SDKs (§1.4).
struct LoadLicense: Endpoint {
    static let routes: [Route] = [.get("/v1/mgmt/license")]
    static let input = InputKind.query
    static let summary = "The rate-limit tier of the company"
    static let evidence = Evidence.sdk

    struct License: JSONResponse {
        let rateLimitTier: String
    }

    func perform(in context: Context) throws -> License {
        License(rateLimitTier: "tier4")
    }
}
