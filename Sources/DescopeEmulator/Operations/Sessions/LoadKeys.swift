internal import JSON

/// Shows the key that tokens are verified with; needs no credentials (AR-2.1).
struct LoadKeys: Endpoint {
    static let spec = OperationSpec(
        "Load the keys that verify tokens",
        [.get("/v2/keys/{projectId}"), .get("/{projectId}/.well-known/jwks.json")],
        .documented,
        access: .path("projectId")
    )

    /// A key set (RFC 7517 §5).
    struct KeySet: JSONResponse {
        let keys: [PublishedKey]
    }

    func perform(in context: Context) -> KeySet { KeySet(keys: [context.signingKey.published]) }
}

/// The same in the first version: the key alone.
struct LoadKey: Endpoint {
    static let spec = OperationSpec(
        "Load the key that verifies tokens",
        .get("/v1/keys/{projectId}"),
        .documented,
        access: .path("projectId")
    )

    func perform(in context: Context) -> PublishedKey { context.signingKey.published }
}

extension PublishedKey: JSONResponse {}
