internal import JSON

/// Brings a user into a tenant, with the tenant's default roles; being in it already changes nothing (TE-01, TE-02).
struct AddUserTenant: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Add a user to a tenant", .post("/v1/mgmt/user/update/tenant/add"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var tenantId: String

    func perform(in context: Context) throws -> UserResponse {
        try context.tenants.require(tenantId)
        return try context.answer(
            context.users.modify(loginId) { try context.join(tenantId, &$0) }
        )
    }
}

/// Takes a user out of a tenant, its roles there with it; not being in it is no error (TE-01, TE-02).
///
/// Ruby posts `roleNames` here, meaning only these roles; the service has no such field, so the association goes.
struct RemoveUserTenant: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Remove a user from a tenant", .post("/v1/mgmt/user/update/tenant/remove"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var tenantId: String

    func perform(in context: Context) throws -> UserResponse {
        try context.tenants.require(tenantId)
        return try context.answer(
            context.users.modify(loginId) { user in
                user.memberships.removeAll { $0.tenantID.isExactly(tenantId) }
            }
        )
    }
}
