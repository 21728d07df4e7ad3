internal import JSON

/// Signs a user out everywhere: its refresh tokens are revoked (LG-01, Q-21).
package struct LogoutUser: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/logout")]
    package static let summary = "Log a user out of all sessions"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String?
    package var userId: String?
    /// Sessions of one kind only exist so far, so every type means all of them.
    package var sessionTypes: [String]?

    package init(loginId: String? = nil, userId: String? = nil) {
        self.loginId = loginId
        self.userId = userId
    }

    package func perform(in context: Context) throws -> Empty {
        let user = try loginId.map(context.users.get(loginID:)) ?? context.users.get(loginId: nil, userId: userId)
        try context.users.revokeSessions(of: user.id, at: context.now)
        return Empty()
    }
}

/// The sign-ins of users: a bare array of IDs in, a bare array out; php sends and reads an object (HI-01, W-09).
package struct LoadUserHistory: Endpoint, SchemaProviding {
    package static var schema: Schema { .array(of: .string) }
    package static let routes: [Route] = [.post("/v1/mgmt/user/history")]
    package static let summary = "Load the sign-in history of users"
    package static let evidence = Evidence.live

    package var userIds: [String]
    package var isWrapped: Bool

    private enum CodingKeys: CodingKey {
        case userIds
    }

    package init(from decoder: any Decoder) throws {
        isWrapped = try JSONValue(from: decoder).objectValue != nil
        if isWrapped {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            userIds = try container.decodeIfPresent([String].self, forKey: .userIds) ?? []
        } else {
            userIds = try decoder.singleValueContainer().decode([String].self)
        }
    }

    package func perform(in context: Context) throws -> UserHistory {
        UserHistory(entries: try context.history(of: userIds), isWrapped: isWrapped)
    }
}

/// The same with objects on both sides.
package struct LoadUserHistoryWrapped: Endpoint {
    package static let routes: [Route] = [.post("/v2/mgmt/user/history")]
    package static let summary = "Load the sign-in history of users, wrapped"
    package static let evidence = Evidence.documented

    package var userIds: [String]?

    package func perform(in context: Context) throws -> WrappedUserHistory {
        WrappedUserHistory(usersAuthHistory: try context.history(of: userIds ?? []))
    }
}

/// Sign-ins in an object.
package struct WrappedUserHistory: JSONAnswer {
    package let usersAuthHistory: [UserHistory.Entry]
}

/// Sign-ins, as an array or, for php, in an object.
package struct UserHistory: JSONAnswer {
    package let entries: [Entry]
    package let isWrapped: Bool

    /// One sign-in.
    package struct Entry: JSONAnswer {
        package let userId: String
        /// Seconds since 1970.
        package let loginTime: Int64
        package let city: String
        package let country: String
        package let ip: String
        package let selectedTenant: String
    }

    init(entries: [Entry], isWrapped: Bool) {
        self.entries = entries
        self.isWrapped = isWrapped
    }

    package init(from decoder: any Decoder) throws {
        self.init(entries: try decoder.singleValueContainer().decode([Entry].self), isWrapped: false)
    }

    package func encode(to encoder: any Encoder) throws {
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
