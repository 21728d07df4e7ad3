internal import JSON

/// Deletes a user by login ID or user ID, for good (DE-01 … DE-04).
struct DeleteUser: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Delete a user", .post("/v1/mgmt/user/delete"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String?
    var userId: String?

    init(loginId: String? = nil, userId: String? = nil) {
        self.loginId = loginId
        self.userId = userId
    }

    func perform(in context: Context) throws -> Empty {
        try context.users.delete(id: context.users.get(loginId: loginId, userId: userId).id)
        return Empty()
    }
}
