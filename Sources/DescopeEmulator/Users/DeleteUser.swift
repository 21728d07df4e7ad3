internal import JSON

/// Deletes a user by login ID or user ID, for good (DE-01 … DE-04).
package struct DeleteUser: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/delete")]
    package static let summary = "Delete a user"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String?
    package var userId: String?

    package init(loginId: String? = nil, userId: String? = nil) {
        self.loginId = loginId
        self.userId = userId
    }

    package func perform(in context: Context) throws -> Empty {
        try context.users.delete(id: context.users.get(loginId: loginId, userId: userId).id)
        return Empty()
    }
}
