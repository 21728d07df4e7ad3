/// The licence handshake: the first request of most SDKs (AR-1.4).
struct LoadLicense: Endpoint {
    static let spec = OperationSpec("The rate-limit tier of the company", .get("/v1/mgmt/license"), .sdk)

    struct License: JSONResponse {
        let rateLimitTier: String
    }

    func perform(in context: Context) throws -> License {
        License(rateLimitTier: "tier4")
    }
}
