/// A change of the tenants a user is in (TE-01, TE-02).
protocol UserTenantChange: UserChange {
    var tenantId: String { get }
}

extension UserTenantChange {
    func validate(in context: Context) throws {
        try context.tenants.require(tenantId)
    }
}

/// Brings a user into a tenant, with its default roles; a member stays as it is.
struct AddUserTenant: UserTenantChange {
    static let spec = OperationSpec("Add a user to a tenant", .post("/v1/mgmt/user/update/tenant/add"), .live)

    var loginId: UserIdentifier
    var tenantId: String

    func change(_ user: inout User, in context: Context) throws {
        try Memberships(context: context).join(tenantId, &user)
    }
}

/// Takes a user out of a tenant, with its roles there; not being in it is no error.
///
/// Ruby posts `roleNames`, meaning only these; the service has no such field, so the association goes.
struct RemoveUserTenant: UserTenantChange {
    static let spec = OperationSpec("Remove a user from a tenant", .post("/v1/mgmt/user/update/tenant/remove"), .live)

    var loginId: UserIdentifier
    var tenantId: String

    func change(_ user: inout User, in context: Context) {
        user.memberships.removeAll { $0.tenantID.isExactly(tenantId) }
    }
}
