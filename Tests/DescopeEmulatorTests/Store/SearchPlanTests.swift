@testable import DescopeEmulator
import JSON
import Testing

/// Searches that must stay fast in a large project use an index: no plan scans the users for them.
@Suite struct SearchPlanTests {
    @Test(
        arguments: [
            ("e-mail", \UserQuery.emails), ("phone", \.phones), ("login ID", \.loginIDs), ("user ID", \.userIDs),
            ("role", \.roleNames), ("role ID", \.roleIDs), ("tenant", \.tenantIDs), ("application", \.ssoAppIDs),
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

    /// SQLite's plan for a query.
    private func plan(of query: UserQuery) async throws -> [String] {
        try await World().project.transaction { try $0.userSearch.plan(query) }
    }
}
