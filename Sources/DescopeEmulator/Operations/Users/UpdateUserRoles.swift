internal import JSON

/// A change of a user's roles, in the project or in one tenant (RO-01 … RO-06).
protocol UserRolesChange: UserChange {
    var request: UserRolesRequest { get }

    /// Whether a user who is not in the tenant joins it (RO-04).
    static var joinsTenant: Bool { get }
    static var kind: ListChange { get }
}

/// The fields that every change of roles has.
struct UserRolesRequest: Decodable, Sendable {
    var loginId: UserIdentifier
    @ProtoField var roleNames: [String] = []
    @ProtoField var tenantId = ""
}

extension UserRolesChange {
    static var joinsTenant: Bool { false }

    var loginId: UserIdentifier { request.loginId }

    func validate(in context: Context) throws {
        if !request.tenantId.isEmpty { try context.tenants.require(request.tenantId) }
    }

    func change(_ user: inout User, in context: Context) throws {
        let tenantID = request.tenantId
        guard !tenantID.isEmpty else {
            user.roleIDs = try changed(user.roleIDs, tenantID: nil, in: context)
            return
        }
        if Self.joinsTenant { try Memberships(context: context).join(tenantID, &user) }
        guard let index = user.memberships.index(of: tenantID) else {
            throw APIError(.invalidArguments, "The user is not a member of the tenant")
        }
        let held = user.memberships[index].roleIDs
        user.memberships[index].roleIDs = try changed(held, tenantID: tenantID, in: context)
    }

    /// The roles after the change; the name of a held role means that role, whichever it would mean anew (RO-06).
    private func changed(_ held: [String], tenantID: String?, in context: Context) throws -> [String] {
        let resolved = try context.roles.ids(named: request.roleNames, tenantID: tenantID)
        let heldNames = try context.roles.names(of: held).map { Array($0.utf8) }
        let heldByName = Dictionary(zip(heldNames, held)) { first, _ in first }
        let named = zip(request.roleNames.uniqued(), resolved).map { name, id in heldByName[Array(name.utf8)] ?? id }
        return Self.kind.applied(to: held, named)
    }
}

/// Adds roles; in a tenant the user must be a member (RO-04: ruby, php and dotnet call this one).
struct AddUserRoles: UserRolesChange {
    static let spec = OperationSpec("Add roles to a tenant's member", .post("/v1/mgmt/user/update/role/add"), .live)
    static let kind = ListChange.add

    @Flattened var request: UserRolesRequest
}

/// Adds roles; in a tenant the user becomes a member (RO-04: go, node, python and java call this one).
struct AddUserRolesJoiningTenant: UserRolesChange {
    static let spec = OperationSpec("Add roles, joining the tenant", .post("/v2/mgmt/user/update/role/add"), .live)
    static let kind = ListChange.add
    static let joinsTenant = true

    @Flattened var request: UserRolesRequest
}

/// Replaces the roles that a user has.
struct SetUserRoles: UserRolesChange {
    static let spec = OperationSpec("Replace a user's roles", .post("/v1/mgmt/user/update/role/set"), .live)
    static let kind = ListChange.set

    @Flattened var request: UserRolesRequest
}

/// Takes roles away; those the user lacks are no error (RO-03).
struct RemoveUserRoles: UserRolesChange {
    static let spec = OperationSpec("Remove roles from a user", .post("/v1/mgmt/user/update/role/remove"), .live)
    static let kind = ListChange.remove

    @Flattened var request: UserRolesRequest
}
