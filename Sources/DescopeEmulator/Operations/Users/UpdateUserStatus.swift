internal import JSON

/// Sets a user's status and nothing else (ST-01, U-11).
struct UpdateUserStatus: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Set a user's status", .post("/v1/mgmt/user/update/status"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var status: String

    init(loginId: String, status: String) {
        self.loginId = loginId
        self.status = status
    }

    func perform(in context: Context) throws -> UserResponse {
        let status = try UserStatus(requested: status)
        return try context.answer(context.users.modify(loginId) { $0.status = status })
    }
}
