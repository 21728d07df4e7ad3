internal import JSON

/// Sets a user's status and nothing else (ST-01, U-11).
struct UpdateUserStatus: Endpoint, FieldAliasing {
    static let routes: [Route] = [.post("/v1/mgmt/user/update/status")]
    static let summary = "Set a user's status"
    static let evidence = Evidence.live
    static let aliases = UserAliases.identifier

    var loginId: String
    var status: String

    init(loginId: String, status: String) {
        self.loginId = loginId
        self.status = status
    }

    func perform(in context: Context) throws -> UserResponse {
        let status = try UserStatus(requested: status)
        return try context.answer(context.users.modify(loginId, at: context.now) { $0.status = status })
    }
}
