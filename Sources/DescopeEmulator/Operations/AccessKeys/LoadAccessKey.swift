/// Loads an access key (AK-10).
struct LoadAccessKey: Endpoint {
    static let spec = OperationSpec("Load an access key", .get("/v1/mgmt/accesskey"), .live)

    var id: String

    func perform(in context: Context) throws -> AccessKeyResponse {
        AccessKeyResponse(key: try AccessKeyView(context.accessKeys.get(id), in: context))
    }
}
