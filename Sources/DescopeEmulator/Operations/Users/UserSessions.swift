internal import JSON

/// Signs a user out everywhere: its refresh tokens are revoked (LG-01, Q-21).
struct LogoutUser: Endpoint {
    static let spec = OperationSpec("Log a user out of all sessions", .post("/v1/mgmt/user/logout"), .live)

    @Flattened var user = UserReference<LoginID>()
    /// Ignored: there is only one kind of session so far.
    @ProtoField var sessionTypes: [String] = []

    func perform(in context: Context) throws -> Empty {
        try context.sessions.revokeAll(of: user.get(in: context.users).id)
        return Empty()
    }
}
