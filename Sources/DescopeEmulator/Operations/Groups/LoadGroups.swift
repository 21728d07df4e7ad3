/// Loads the groups of a tenant: none, because only SSO and SCIM make groups (§4.9).
struct LoadGroups: Endpoint {
    static let spec = OperationSpec("List a tenant's groups: always none", .post("/v1/mgmt/group/all"), .documented)

    var tenantId: String

    init(tenantId: String) {
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> [Group] {
        []
    }
}

/// Loads the groups that users belong to in a tenant: none.
struct LoadMemberGroups: Endpoint {
    static let spec = OperationSpec(
        "List the groups of a tenant's users: always none",
        .post("/v1/mgmt/group/member/all"),
        .documented
    )

    var tenantId: String
    var loginIds: [String]?
    var userIds: [String]?

    init(tenantId: String) {
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> [Group] {
        []
    }
}

/// Loads a group with its members: there is none.
struct LoadGroupMembers: Endpoint {
    static let spec = OperationSpec(
        "Load the members of a group: always none",
        .post("/v1/mgmt/group/members"),
        .documented
    )

    var tenantId: String
    var groupId: String

    init(tenantId: String, groupId: String) {
        self.tenantId = tenantId
        self.groupId = groupId
    }

    func perform(in context: Context) throws -> [Group] {
        []
    }
}

/// A group of a tenant's users.
struct Group: JSONResponse {
    let id: String
    let display: String
    let members: [Member]

    /// A user in a group.
    struct Member: JSONResponse {
        let loginId: String
        let userId: String
        let display: String
    }
}
