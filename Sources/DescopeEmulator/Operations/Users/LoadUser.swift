internal import JSON

/// Loads a user by login ID or user ID (LO-01 … LO-03).
struct LoadUser: Endpoint {
    static let spec = OperationSpec("Load a user", .get("/v1/mgmt/user"), .live)

    @Flattened var user = UserReference<UserIdentifier>()

    func perform(in context: Context) throws -> UserResponse {
        try UserResponse(user.get(in: context.users), in: context)
    }
}

/// Loads users by ID; unknown IDs are ignored (LO-04, Q-14).
struct LoadUsers: Endpoint {
    static let spec = OperationSpec("Load users by their IDs", .post("/v1/mgmt/users/load"), .documented, isHeavy: true)

    var userIds: [String]
    /// Whether disabled and expired users are shown too.
    @ProtoField var includeInvalidUsers = false

    func perform(in context: Context) throws -> UsersPage {
        let found = try context.users.users(ids: userIds.uniqued())
        let shown = found.filter { includeInvalidUsers || ($0.status != .disabled && $0.status != .expired) }
        return UsersPage(users: try UserView.all(shown, in: context), total: shown.count)
    }
}

extension LoadUser: FieldReading {
    init(fields: inout FieldReader) throws { self.init(user: try UserReference(fields: &fields)) }
}
