/// Deletes users by their IDs; IDs nobody has are passed over (DE-05, Q-13).
package struct DeleteUsers: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/user/delete/batch")]
    package static let summary = "Delete users in a batch"
    package static let evidence = Evidence.documented

    package var userIds: [String]?

    package init(_ userIds: [String]) {
        self.userIds = userIds
    }

    package func perform(in context: Context) throws -> Empty {
        guard let userIds else { throw APIError.requiredField("userIds") }
        for id in userIds { try context.users.delete(id: id) }
        return Empty()
    }
}

/// Deletes every test user (DE-06).
package struct DeleteAllTestUsers: Endpoint {
    package static let routes: [Route] = [.delete("/v1/mgmt/user/test/delete/all")]
    package static let input = InputKind.query
    package static let summary = "Delete all test users"
    package static let evidence = Evidence.live

    package init() {}

    package func perform(in context: Context) throws -> Empty {
        try context.users.deleteTestUsers()
        return Empty()
    }
}
