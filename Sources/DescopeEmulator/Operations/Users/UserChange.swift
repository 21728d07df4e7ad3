/// An operation that changes one user and shows the result.
protocol UserChange: Endpoint where Output == UserResponse {
    /// `UserIdentifier` for a login ID or user ID, `LoginID` for that alone (U-02).
    associatedtype Identifier: UserNaming

    var loginId: Identifier { get }

    /// Refuses a wrong request before the user is looked for (AR-1.4).
    func validate(in context: Context) throws
    func change(_ user: inout User, in context: Context) throws
}

extension UserChange {
    static var audit: AuditAction? { .userModified }

    func validate(in context: Context) {}

    func perform(in context: Context) throws -> UserResponse {
        try validate(in: context)
        let user = try context.users.modify(loginId) { try change(&$0, in: context) }
        return try UserResponse(user, in: context)
    }
}
