internal import JSON

/// Sets a user's status and nothing else (ST-01, U-11).
package struct UpdateUserStatus: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/status")]
    package static let summary = "Set a user's status"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var status: String

    package init(loginId: String, status: String) {
        self.loginId = loginId
        self.status = status
    }

    package func perform(in context: Context) throws -> UserAnswer {
        let status = try UserStatus(requested: status)
        return try context.answer(context.users.modify(loginId, at: context.now) { $0.status = status })
    }
}
