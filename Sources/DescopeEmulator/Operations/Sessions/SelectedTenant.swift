/// Which of their tenants users work for.
struct SelectedTenant {
    let context: Context

    /// The tenant of a sign-in: the one demanded, the one wished for if the user is a member, or else the only one
    /// (AR-2.3); empty for none.
    ///
    /// - Throws: `notAMember`.
    func choose(_ demanded: String, _ wished: String = "", for user: User) throws -> String {
        guard demanded.isEmpty else {
            try require(demanded, of: user)
            return demanded
        }
        if !wished.isEmpty, user.memberships.index(of: wished) != nil, try isEnabled(wished) { return wished }
        guard user.memberships.count == 1, let only = user.memberships.first?.tenantID else { return "" }
        return try isEnabled(only) ? only : ""
    }

    /// - Throws: `notAMember` for a tenant that is not the user's, or that is disabled.
    func require(_ tenantID: String, of user: User) throws {
        guard user.memberships.index(of: tenantID) != nil else { throw APIError(.notAMember, naming: tenantID) }
        guard try isEnabled(tenantID) else { throw APIError(.notAMember, "The tenant is disabled: \(tenantID)") }
    }

    private func isEnabled(_ tenantID: String) throws -> Bool {
        try context.tenants.find(tenantID)?.isDisabled == false
    }
}
