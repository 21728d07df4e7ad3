internal import JSON

/// Loads users' sign-ins: a bare array in and out; php sends and reads an object (HI-01, W-09).
struct LoadUserHistory: Endpoint, SchemaProviding {
    static var schema: Schema { .array(of: .string) }
    static let spec = OperationSpec("Load users' sign-in history", .post("/v1/mgmt/user/history"), .live, isHeavy: true)

    let userIds: [String]
    let isWrapped: Bool

    init(from decoder: any Decoder) throws {
        isWrapped = try JSONValue(from: decoder).objectValue != nil
        let container = try decoder.singleValueContainer()
        userIds =
            isWrapped
            ? try container.decode(LoadUserHistoryWrapped.self).userIds : try container.decode([String].self)
    }

    func perform(in context: Context) throws -> UserHistory {
        UserHistory(entries: try UserHistory.entries(of: userIds, in: context), isWrapped: isWrapped)
    }
}

/// The same with objects on both sides.
struct LoadUserHistoryWrapped: Endpoint {
    static let spec = OperationSpec(
        "Load users' sign-in history, wrapped",
        .post("/v2/mgmt/user/history"),
        .documented,
        isHeavy: true
    )

    @ProtoField var userIds: [String] = []

    func perform(in context: Context) throws -> WrappedUserHistory {
        WrappedUserHistory(usersAuthHistory: try UserHistory.entries(of: userIds, in: context))
    }
}

/// Sign-ins in an object.
struct WrappedUserHistory: JSONResponse {
    let usersAuthHistory: [UserHistory.Entry]
}

/// Sign-ins in an array or, for php, an object.
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

        init(_ login: Login) {
            (userId, loginTime, ip) = (login.userID, login.time.seconds, login.ip)
            (city, country, selectedTenant) = (login.city, login.country, login.selectedTenant)
        }
    }
}

extension UserHistory {
    init(from decoder: any Decoder) throws {
        self.init(entries: try decoder.singleValueContainer().decode([Entry].self), isWrapped: false)
    }

    func encode(to encoder: any Encoder) throws {
        guard !isWrapped else { return try WrappedUserHistory(usersAuthHistory: entries).encode(to: encoder) }
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }

    /// The sign-ins, user by user; unknown users have none (HI-02).
    fileprivate static func entries(of userIDs: [String], in context: Context) throws -> [Entry] {
        try userIDs.flatMap { try context.logins.logins(of: $0) }.map(Entry.init)
    }
}
