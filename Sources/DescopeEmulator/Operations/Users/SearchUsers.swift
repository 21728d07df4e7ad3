internal import JSON

/// Searches users by any combination of filters (SE-01 … SE-15).
struct SearchUsers: Endpoint {
    static let spec = OperationSpec(
        "Search users",
        [.post("/v2/mgmt/user/search"), .post("/v1/mgmt/user/search")],
        .live
    )

    @Flattened var filter = UserFilter()

    var isHeavy: Bool { !filter.namesAFew }

    func perform(in context: Context) throws -> UsersPage {
        try .found(by: filter.query(in: context), in: context)
    }
}

/// Searches test users only; there is no version 1.
struct SearchTestUsers: Endpoint {
    static let spec = OperationSpec("Search test users", .post("/v2/mgmt/user/search/test"), .live)

    @Flattened var filter = UserFilter()

    var isHeavy: Bool { !filter.namesAFew }

    func perform(in context: Context) throws -> UsersPage {
        var query = try filter.query(in: context)
        query.testUsers = .only
        return try .found(by: query, in: context)
    }
}

/// A page of users and the number of all that match (SE-01).
struct UsersPage: JSONResponse, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    let users: [UserView]
    let total: Int

    func writeFields(to object: inout FieldWriter) {
        object.write(users)
        object.write(total)
    }

    fileprivate static func found(by query: UserQuery, in context: Context) throws -> UsersPage {
        let (serials, total) = try context.userSearch.run(query)
        return UsersPage(users: try UserView.all(context.users.users(serials), in: context), total: total)
    }
}
