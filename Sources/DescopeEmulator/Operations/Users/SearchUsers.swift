internal import JSON

/// Searches users by any combination of filters (SE-01 … SE-15).
struct SearchUsers: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Search users",
        [.post("/v2/mgmt/user/search"), .post("/v1/mgmt/user/search")],
        .live
    )
    static let aliases = ["loginId": ["identifier"], "roleIds": ["roles"]]

    var loginId: String?
    var tenantIds: [String]?
    var roleNames: [String]?
    var roleIds: [String]?
    var limit: Int?
    var text: String?
    var page: Int?
    var ssoOnly: Bool?
    var withTestUser: Bool?
    var testUsersOnly: Bool?
    var customAttributes: [String: JSONValue]?
    var statuses: [String]?
    var emails: [String]?
    var phones: [String]?
    var ssoAppIds: [String]?
    var sort: [SortField]?
    var loginIds: [String]?
    var fromCreatedTime: Int64?
    var toCreatedTime: Int64?
    var fromModifiedTime: Int64?
    var toModifiedTime: Int64?
    var userIds: [String]?
    var scimOnly: Bool?
    var tenantRoleIds: [String: StringArray?]?
    var tenantRoleNames: [String: StringArray?]?
    var includeSubTenants: Bool?
    var password: Presence<Bool> = .absent
    var totp: Presence<Bool> = .absent
    var webauthn: Presence<Bool> = .absent
    var scim: Presence<Bool> = .absent
    /// Accepted and ignored: every column is always shown (SE-14).
    var selectedColumns: [String]?
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    var offset: Int?
    var recoveryEmails: [String]?
    var recoveryPhones: [String]?
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    init() {}

    /// Values of which one, or with `and` every one, must match.
    struct StringArray: Decodable, Sendable {
        let values: [String]?
        let and: Bool?
    }

    func perform(in context: Context) throws -> UsersPage {
        try context.page(query(in: context))
    }
}

/// Searches test users only.
struct SearchTestUsers: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Search test users",
        [.post("/v2/mgmt/user/search/test"), .post("/v1/mgmt/user/search/test")],
        .live
    )
    static let aliases = SearchUsers.aliases

    var search: SearchUsers

    init(from decoder: any Decoder) throws {
        search = try SearchUsers(from: decoder)
    }

    func perform(in context: Context) throws -> UsersPage {
        var query = try search.query(in: context)
        query.testUsers = .only
        return try context.page(query)
    }
}

/// A page of users and the number of all that match (SE-01).
struct UsersPage: JSONResponse {
    let users: [UserView]
    let total: Int
}

extension Context {
    /// The page that a query finds.
    func page(_ query: UserQuery) throws -> UsersPage {
        let (ids, total) = try search.run(query)
        let found = try ids.compactMap { try users.load(id: $0) }
        return UsersPage(users: try found.map { try UserView($0, in: self) }, total: total)
    }
}
