internal import JSON

/// Replaces a login ID, or removes it where no new one is given (LI-01 … LI-04).
struct UpdateUserLoginID: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Replace or remove a login ID", .post("/v1/mgmt/user/update/loginid"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var newLoginId: String?

    init(loginId: String, newLoginId: String?) {
        self.loginId = loginId
        self.newLoginId = newLoginId
    }

    func perform(in context: Context) throws -> UserResponse {
        let old = Address.loginID(loginId)
        return try context.answer(
            context.users.modify(context.users.get(loginID: old)) { user in
                let rest = user.loginIDs.removing([old])
                let new = Address.loginID(newLoginId ?? "")
                if new.isEmpty {
                    // The last one cannot go (LI-02, Q-08).
                    guard !rest.isEmpty else { throw APIError(.invalidArguments, "Cannot remove the last login ID") }
                    user.loginIDs = rest
                } else {
                    user.loginIDs = user.loginIDs.map { $0.isExactly(old) ? new : $0 }.uniqued()
                }
            }
        )
    }
}
