internal import JSON

/// Deletes a user for good (DE-01 … DE-04).
struct DeleteUser: Endpoint {
    static let spec = OperationSpec("Delete a user", .post("/v1/mgmt/user/delete"), .live)
    static let audit: AuditAction? = .userDeleted

    @Flattened var user = UserReference<UserIdentifier>()

    func perform(in context: Context) throws -> Empty {
        try context.users.delete(id: user.get(in: context.users).id)
        return Empty()
    }
}
