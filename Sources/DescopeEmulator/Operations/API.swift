/// The list of operations: what is here is routed, validated and documented.
///
/// Each area keeps its own part of it beside its operations.
enum API {
    static let endpoints: [any Endpoint.Type] =
        license + users + codes + applications + passwordSettings + groups + projects + customAttributes + tenants
        + roles + permissions
}
