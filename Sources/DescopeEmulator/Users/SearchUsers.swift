package import JSON

/// Searches users by any combination of filters (SE-01 … SE-15).
package struct SearchUsers: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v2/mgmt/user/search"), .post("/v1/mgmt/user/search")]
    package static let summary = "Search users"
    package static let evidence = Evidence.live
    package static let aliases = ["loginId": ["identifier"], "roleIds": ["roles"]]

    package var loginId: String?
    package var tenantIds: [String]?
    package var roleNames: [String]?
    package var roleIds: [String]?
    package var limit: Int?
    package var text: String?
    package var page: Int?
    package var ssoOnly: Bool?
    package var withTestUser: Bool?
    package var testUsersOnly: Bool?
    package var customAttributes: [String: JSONValue]?
    package var statuses: [String]?
    package var emails: [String]?
    package var phones: [String]?
    package var ssoAppIds: [String]?
    package var sort: [SortField]?
    package var loginIds: [String]?
    package var fromCreatedTime: Int64?
    package var toCreatedTime: Int64?
    package var fromModifiedTime: Int64?
    package var toModifiedTime: Int64?
    package var userIds: [String]?
    package var scimOnly: Bool?
    package var tenantRoleIds: [String: StringArray?]?
    package var tenantRoleNames: [String: StringArray?]?
    package var includeSubTenants: Bool?
    package var password: Field<Bool> = .absent
    package var totp: Field<Bool> = .absent
    package var webauthn: Field<Bool> = .absent
    package var scim: Field<Bool> = .absent
    /// Accepted and ignored: every column is always shown (SE-14).
    package var selectedColumns: [String]?
    package var verifiedEmail: Field<Bool> = .absent
    package var verifiedPhone: Field<Bool> = .absent
    package var offset: Int?
    package var recoveryEmails: [String]?
    package var recoveryPhones: [String]?
    package var verifiedRecoveryEmail: Field<Bool> = .absent
    package var verifiedRecoveryPhone: Field<Bool> = .absent

    package init() {}

    /// Values of which one, or with `and` every one, must match.
    package struct StringArray: Decodable, Sendable {
        package let values: [String]?
        package let and: Bool?
    }

    package func perform(in context: Context) throws -> UsersPage {
        try context.page(query(in: context))
    }
}

/// Searches test users only.
package struct SearchTestUsers: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v2/mgmt/user/search/test"), .post("/v1/mgmt/user/search/test")]
    package static let summary = "Search test users"
    package static let evidence = Evidence.live
    package static let aliases = SearchUsers.aliases

    package var search: SearchUsers

    package init(from decoder: any Decoder) throws {
        search = try SearchUsers(from: decoder)
    }

    package func perform(in context: Context) throws -> UsersPage {
        var query = try search.query(in: context)
        query.testUsers = .only
        return try context.page(query)
    }
}

/// A page of users and the number of all that match (SE-01).
package struct UsersPage: JSONAnswer {
    package let users: [UserView]
    package let total: Int
}

extension Context {
    /// The page that a query finds.
    func page(_ query: UserQuery) throws -> UsersPage {
        let (ids, total) = try search.run(query)
        let found = try ids.compactMap { try users.load(id: $0) }
        return UsersPage(users: try found.map { try UserView($0, in: self) }, total: total)
    }
}
