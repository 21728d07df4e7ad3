internal import JSON

/// Loads a user by login ID or user ID (LO-01 … LO-03).
struct LoadUser: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Load a user", .get("/v1/mgmt/user"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String?
    var userId: String?

    init(loginId: String? = nil, userId: String? = nil) {
        self.loginId = loginId
        self.userId = userId
    }

    func perform(in context: Context) throws -> UserResponse {
        try context.answer(context.users.get(loginId: loginId, userId: userId))
    }
}

extension UserStore {
    /// The user that a request names by either of two fields, as go sends both (W-04).
    ///
    /// - Throws: `invalidRequest` where neither is given, `userNotFound`.
    func get(loginId: String?, userId: String?) throws -> User {
        if let loginId { return try get(identifier: loginId) }
        guard let userId else { throw APIError.requiredField("loginId") }
        guard let user = try load(id: userId) else { throw APIError(.userNotFound) }
        return user
    }
}
