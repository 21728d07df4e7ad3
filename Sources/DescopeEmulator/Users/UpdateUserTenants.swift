internal import JSON

/// Brings a user into a tenant, with the tenant's default roles (TE-01, TE-02).
package struct AddUserTenant: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/tenant/add")]
    package static let summary = "Add a user to a tenant"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var tenantId: String
    /// Ruby sends the roles for the tenant here.
    package var roleNames: [String]?

    package func perform(in context: Context) throws -> UserAnswer {
        try context.answer(
            context.users.modify(loginId, at: context.now) { user in
                let association = TenantAssociation(tenantId: tenantId, roleNames: roleNames)
                let joining = try context.memberships([association], of: user)
                guard let index = user.memberships.firstIndex(where: { $0.tenantID == tenantId }) else {
                    user.memberships += joining
                    return
                }
                guard roleNames != nil else { return }
                user.memberships[index].roleIDs = user.memberships[index].roleIDs.adding(joining.flatMap(\.roleIDs))
            }
        )
    }
}

/// Takes a user out of a tenant, its roles there with it; not being in it is no error (TE-01, TE-02).
package struct RemoveUserTenant: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/tenant/remove")]
    package static let summary = "Remove a user from a tenant"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var tenantId: String
    /// Ruby sends roles here and means only them, not the association.
    package var roleNames: [String]?

    package func perform(in context: Context) throws -> UserAnswer {
        try context.tenants.require(tenantId)
        let named = try context.roles.ids(named: roleNames ?? [], tenantID: tenantId)
        return try context.answer(
            context.users.modify(loginId, at: context.now) { user in
                guard roleNames != nil else {
                    user.memberships.removeAll { $0.tenantID == tenantId }
                    return
                }
                for index in user.memberships.indices where user.memberships[index].tenantID == tenantId {
                    user.memberships[index].roleIDs = user.memberships[index].roleIDs.removing(named)
                }
            }
        )
    }
}
