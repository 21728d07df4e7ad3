/// Loads the groups of a tenant: none, because only SSO and SCIM make groups (§4.9).
package struct LoadGroups: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/group/all")]
    package static let summary = "List a tenant's groups: always none"
    package static let evidence = Evidence.documented

    package var tenantId: String

    package init(tenantId: String) {
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> [Group] {
        []
    }
}

/// Loads the groups that users belong to in a tenant: none.
package struct LoadMemberGroups: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/group/member/all")]
    package static let summary = "List the groups of a tenant's users: always none"
    package static let evidence = Evidence.documented

    package var tenantId: String
    package var loginIds: [String]?
    package var userIds: [String]?

    package init(tenantId: String) {
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> [Group] {
        []
    }
}

/// Loads a group with its members: there is none.
package struct LoadGroupMembers: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/group/members")]
    package static let summary = "Load the members of a group: always none"
    package static let evidence = Evidence.documented

    package var tenantId: String
    package var groupId: String

    package init(tenantId: String, groupId: String) {
        self.tenantId = tenantId
        self.groupId = groupId
    }

    package func perform(in context: Context) throws -> [Group] {
        []
    }
}

/// A group of a tenant's users.
package struct Group: JSONAnswer {
    package let id: String
    package let display: String
    package let members: [Member]

    /// A user in a group.
    package struct Member: JSONAnswer {
        package let loginId: String
        package let userId: String
        package let display: String
    }
}
