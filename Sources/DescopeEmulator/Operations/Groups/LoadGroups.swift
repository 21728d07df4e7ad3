internal import JSON

/// Loads a tenant's groups: always none, because only SSO and SCIM make groups (AR-4.9).
struct LoadGroups: Endpoint {
    static let spec = OperationSpec("List a tenant's groups: always none", .post("/v1/mgmt/group/all"), .documented)

    var tenantId: String

    func perform(in context: Context) throws -> [Group] { [] }
}

/// Loads users' groups in a tenant: always none.
struct LoadMemberGroups: Endpoint {
    static let spec = OperationSpec("List users' groups: always none", .post("/v1/mgmt/group/member/all"), .documented)

    var tenantId: String
    @ProtoField var loginIds: [String] = []
    @ProtoField var userIds: [String] = []

    func perform(in context: Context) throws -> [Group] { [] }
}

/// Loads a group with its members: there never is one.
struct LoadGroupMembers: Endpoint {
    static let spec = OperationSpec("Load a group's members: always none", .post("/v1/mgmt/group/members"), .documented)

    var tenantId: String
    var groupId: String

    func perform(in context: Context) throws -> [Group] { [] }
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
