internal import JSON

/// A tenant and the roles a user gets in it.
struct TenantAssociation: Decodable, Sendable {
    /// Required; checked in use, so that a batch can still show a refused user.
    @ProtoField var tenantId = ""
    @ProtoField var roleNames: [String] = []
    /// Sent by java, which reads it back; ignored.
    @ProtoField var tenantName = ""
}

/// Makes memberships of what requests ask for.
struct Memberships {
    let context: Context

    /// Of a tenant named twice, the last mention counts; one without roles gives the tenant's default ones (TE-01).
    func make(_ associations: [TenantAssociation]) throws -> [Membership] {
        try associations.enumerated().reduce(into: []) { memberships, association in
            let field = "userTenants[\(association.offset)].tenantId"
            guard !association.element.tenantId.isEmpty else { throw APIError.requiredField(field) }
            let membership = try make(association.element)
            memberships.removeAll { $0.tenantID.isExactly(membership.tenantID) }
            memberships.append(membership)
        }
    }

    /// Brings a user into a tenant, with its default roles; a member stays as it is (TE-01, TE-02).
    func join(_ tenantID: String, _ user: inout User) throws {
        guard user.memberships.index(of: tenantID) == nil else { return }
        user.memberships.append(try make(TenantAssociation(tenantId: tenantID)))
    }

    private func make(_ association: TenantAssociation) throws -> Membership {
        let (id, names) = (association.tenantId, association.roleNames)
        try context.tenants.require(id)
        guard !names.isEmpty else {
            return Membership(tenantID: id, roleIDs: try context.tenants.defaultRoleIDs(of: id))
        }
        return Membership(tenantID: id, roleIDs: try context.roles.ids(named: names, tenantID: id))
    }
}
