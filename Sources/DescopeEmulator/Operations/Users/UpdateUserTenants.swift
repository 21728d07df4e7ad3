internal import JSON

/// Brings a user into a tenant, with the tenant's default roles; being in it already changes nothing (TE-01, TE-02).
struct AddUserTenant: Endpoint, FieldAliasing {
    static let routes: [Route] = [.post("/v1/mgmt/user/update/tenant/add")]
    static let summary = "Add a user to a tenant"
    static let evidence = Evidence.live
    static let aliases = UserAliases.identifier

    var loginId: String
    var tenantId: String

    func perform(in context: Context) throws -> UserResponse {
        try context.tenants.require(tenantId)
        return try context.answer(
            context.users.modify(loginId, at: context.now) { try context.join(tenantId, &$0) }
        )
    }
}

/// Takes a user out of a tenant, its roles there with it; not being in it is no error (TE-01, TE-02).
///
/// Ruby posts `roleNames` here, meaning only these roles; the service has no such field, so the association goes.
struct RemoveUserTenant: Endpoint, FieldAliasing {
    static let routes: [Route] = [.post("/v1/mgmt/user/update/tenant/remove")]
    static let summary = "Remove a user from a tenant"
    static let evidence = Evidence.live
    static let aliases = UserAliases.identifier

    var loginId: String
    var tenantId: String

    func perform(in context: Context) throws -> UserResponse {
        try context.tenants.require(tenantId)
        return try context.answer(
            context.users.modify(loginId, at: context.now) { user in
                user.memberships.removeAll { $0.tenantID.isExactly(tenantId) }
            }
        )
    }
}
