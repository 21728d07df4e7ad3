internal import JSON

/// Brings a user into a tenant, with the tenant's default roles; being in it already changes nothing (TE-01, TE-02).
package struct AddUserTenant: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/tenant/add")]
    package static let summary = "Add a user to a tenant"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var tenantId: String

    package func perform(in context: Context) throws -> UserAnswer {
        try context.tenants.require(tenantId)
        return try context.answer(
            context.users.modify(loginId, at: context.now) { try context.join(tenantId, &$0) }
        )
    }
}

/// Takes a user out of a tenant, its roles there with it; not being in it is no error (TE-01, TE-02).
///
/// Ruby posts `roleNames` here, meaning only these roles; the service has no such field, so the association goes.
package struct RemoveUserTenant: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/tenant/remove")]
    package static let summary = "Remove a user from a tenant"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var tenantId: String

    package func perform(in context: Context) throws -> UserAnswer {
        try context.tenants.require(tenantId)
        return try context.answer(
            context.users.modify(loginId, at: context.now) { user in
                user.memberships.removeAll { $0.tenantID.isExactly(tenantId) }
            }
        )
    }
}
