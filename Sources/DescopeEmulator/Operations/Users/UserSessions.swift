internal import JSON

/// Signs a user out everywhere: its refresh tokens are revoked (LG-01, Q-21).
struct LogoutUser: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Log a user out of all sessions", .post("/v1/mgmt/user/logout"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String?
    var userId: String?
    /// Sessions of one kind only exist so far, so every type means all of them.
    var sessionTypes: [String]?

    init(loginId: String? = nil, userId: String? = nil) {
        self.loginId = loginId
        self.userId = userId
    }

    func perform(in context: Context) throws -> Empty {
        let user = try loginId.map(context.users.get(loginID:)) ?? context.users.get(loginId: nil, userId: userId)
        try context.users.revokeSessions(of: user.id, at: context.now)
        return Empty()
    }
}

/// The sign-ins of users: a bare array of IDs in, a bare array out; php sends and reads an object (HI-01, W-09).
struct LoadUserHistory: Endpoint, SchemaProviding {
    static var schema: Schema { .array(of: .string) }
    static let spec = OperationSpec("Load the sign-in history of users", .post("/v1/mgmt/user/history"), .live)

    var userIds: [String]
    var isWrapped: Bool

    private enum CodingKeys: CodingKey {
        case userIds
    }

    init(from decoder: any Decoder) throws {
        isWrapped = try JSONValue(from: decoder).objectValue != nil
        if isWrapped {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            userIds = try container.decodeIfPresent([String].self, forKey: .userIds) ?? []
        } else {
            userIds = try decoder.singleValueContainer().decode([String].self)
        }
    }

    func perform(in context: Context) throws -> UserHistory {
        UserHistory(entries: try context.history(of: userIds), isWrapped: isWrapped)
    }
}

/// The same with objects on both sides.
struct LoadUserHistoryWrapped: Endpoint {
    static let spec = OperationSpec(
        "Load the sign-in history of users, wrapped",
        .post("/v2/mgmt/user/history"),
        .documented
    )

    var userIds: [String]?

    func perform(in context: Context) throws -> WrappedUserHistory {
        WrappedUserHistory(usersAuthHistory: try context.history(of: userIds ?? []))
    }
}

/// Sign-ins in an object.
struct WrappedUserHistory: JSONResponse {
    let usersAuthHistory: [UserHistory.Entry]
}

/// Sign-ins, as an array or, for php, in an object.
struct UserHistory: JSONResponse {
    let entries: [Entry]
    let isWrapped: Bool

    /// One sign-in.
    struct Entry: JSONResponse {
        let userId: String
        /// Seconds since 1970.
        let loginTime: Int64
        let city: String
        let country: String
        let ip: String
        let selectedTenant: String
    }

    init(entries: [Entry], isWrapped: Bool) {
        self.entries = entries
        self.isWrapped = isWrapped
    }

    init(from decoder: any Decoder) throws {
        self.init(entries: try decoder.singleValueContainer().decode([Entry].self), isWrapped: false)
    }

    func encode(to encoder: any Encoder) throws {
        guard !isWrapped else { return try WrappedUserHistory(usersAuthHistory: entries).encode(to: encoder) }
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }
}

extension Context {
    /// The sign-ins of users, user by user; unknown ones have none (HI-02).
    fileprivate func history(of userIDs: [String]) throws -> [UserHistory.Entry] {
        try userIDs.flatMap { try users.logins(of: $0) }.map { login in
            UserHistory.Entry(
                userId: login.userID,
                loginTime: login.time.seconds,
                city: login.city,
                country: login.country,
                ip: login.ip,
                selectedTenant: login.selectedTenant
            )
        }
    }
}
