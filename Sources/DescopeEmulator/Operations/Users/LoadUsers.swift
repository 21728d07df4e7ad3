/// Loads users by their IDs, those that are found (LO-04, Q-14).
struct LoadUsers: Endpoint {
    static let spec = OperationSpec("Load users by their IDs", .post("/v1/mgmt/users/load"), .documented)

    var userIds: [String]?
    /// Whether disabled and expired users are shown, too.
    var includeInvalidUsers: Bool?

    init(_ userIds: [String], includeInvalidUsers: Bool = false) {
        self.userIds = userIds
        self.includeInvalidUsers = includeInvalidUsers
    }

    func perform(in context: Context) throws -> UsersPage {
        guard let userIds else { throw APIError.requiredField("userIds") }
        let found = try userIds.uniqued().compactMap { try context.users.load(id: $0) }
        let shown = found.filter { includeInvalidUsers == true || ($0.status != .disabled && $0.status != .expired) }
        return UsersPage(users: try shown.map { try UserView($0, in: context) }, total: shown.count)
    }
}
