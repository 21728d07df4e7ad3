internal import JSON

/// Deletes users by ID; unknown IDs are ignored (DE-05, Q-13).
struct DeleteUsers: Endpoint {
    static let spec = OperationSpec(
        "Delete users in a batch",
        .post("/v1/mgmt/user/delete/batch"),
        .documented,
        isHeavy: true
    )
    static let audit: AuditAction? = .usersDeleted

    var userIds: [String]

    func perform(in context: Context) throws -> Empty {
        for id in userIds { try context.users.delete(id: id) }
        return Empty()
    }
}

/// Deletes every test user (DE-06).
struct DeleteAllTestUsers: Endpoint {
    static let spec = OperationSpec(
        "Delete all test users",
        .delete("/v1/mgmt/user/test/delete/all"),
        .live,
        isHeavy: true
    )
    static let audit: AuditAction? = .usersDeleted

    func perform(in context: Context) throws -> Empty {
        try context.users.deleteTestUsers()
        return Empty()
    }
}
