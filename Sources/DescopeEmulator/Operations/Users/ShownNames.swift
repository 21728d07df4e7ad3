/// What users show of the roles and tenants they have.
struct ShownNames {
    private let roles: [[UInt8]: ShownRole]
    private let tenants: [[UInt8]: String]

    init(of users: [User], in context: Context) throws {
        guard !users.allSatisfy({ $0.roleIDs.isEmpty && $0.memberships.isEmpty }) else {
            (roles, tenants) = ([:], [:])
            return
        }
        let memberships = users.flatMap(\.memberships)
        let roleIDs = users.flatMap(\.roleIDs) + memberships.flatMap(\.roleIDs)
        roles = try context.roles.shown(roleIDs.uniqued())
        tenants = try context.tenants.names(of: memberships.map(\.tenantID).uniqued())
    }

    /// The roles' names, and the union of their permissions in the order of the roles and of each role's list.
    func roles(_ ids: [String]) -> (names: [String], permissions: [String]) {
        guard !ids.isEmpty else { return ([], []) }
        let shown = ids.compactMap { roles[Array($0.utf8)] }
        return (shown.map(\.name), shown.flatMap(\.permissionNames).uniqued())
    }

    /// Empty for a tenant that is not there.
    func tenant(_ id: String) -> String { tenants[Array(id.utf8)] ?? "" }
}
