@testable import DescopeEmulator
import JSON
import Testing

/// Searches that must stay fast in a large project use an index: no plan scans the users for them.
@Suite struct SearchPlanTests {
    @Test(
        arguments: [
            ("e-mail", \UserQuery.emails), ("phone", \.phones), ("login ID", \.loginIDs), ("user ID", \.userIDs),
            ("recovery e-mail", \.recoveryEmails), ("recovery phone", \.recoveryPhones), ("role", \.roleNames),
            ("role ID", \.roleIDs), ("tenant", \.tenantIDs), ("application", \.ssoAppIDs),
        ] as [(String, any WritableKeyPath<UserQuery, [String]> & Sendable)]
    )
    func `a search by one of these uses an index`(
        _ name: String,
        _ filter: any WritableKeyPath<UserQuery, [String]> & Sendable
    )
        async throws
    {
        var query = UserQuery()
        query[keyPath: filter] = ["x"]
        let plan = try await plan(of: query)
        #expect(plan.contains { $0.contains("SEARCH u USING") }, "\(name): \(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN u") }, "\(name): \(plan)")
    }
}

extension SearchPlanTests {
    @Test func `so does a search by an attribute`() async throws {
        var query = UserQuery()
        query.customAttributes = ["plan": ["pro"]]
        let plan = try await plan(of: query)
        #expect(
            plan.contains { $0.contains("user_attributes_by_value") } && !plan.contains { $0.hasPrefix("SCAN u") },
            "\(plan)"
        )
    }

    @Test(
        arguments: [
            ([], "users_by_creation"), ([(.createdTime, true)], "users_by_creation"),
            ([(.modifiedTime, false)], "users_by_modification"), ([(.modifiedTime, true)], "users_by_modification"),
        ] as [([(column: UserQuery.Column, isDescending: Bool)], String)],
        [UserQuery.TestUsers.excluded, .included, .only]
    )
    func `a page without filters is read off an index in its order`(
        _ page: (sort: [(column: UserQuery.Column, isDescending: Bool)], index: String),
        _ testUsers: UserQuery.TestUsers
    )
        async throws
    {
        var query = UserQuery()
        (query.sort, query.testUsers) = (page.sort, testUsers)
        let isFew = testUsers == .only && page.index == "users_by_creation"
        let plan = try await plan(of: query)
        #expect(plan == ["SCAN u USING COVERING INDEX \(isFew ? "test_users" : page.index)"])
    }

    /// SQLite's plan for a query.
    private func plan(of query: UserQuery) async throws -> [String] {
        try await World().project.transaction { try $0.userSearch.plan(query) }
    }
}
