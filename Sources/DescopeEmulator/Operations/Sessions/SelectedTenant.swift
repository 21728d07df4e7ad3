/// Which of their tenants users and access keys work for.
struct SelectedTenant {
    let context: Context

    /// The tenant of a sign-in: the one demanded, the one wished for if the user is a member, or else the only one
    /// (AR-2.3); empty for none.
    ///
    /// - Throws: `notAMember`.
    func choose(_ demanded: String, _ wished: String = "", among memberships: [Membership]) throws -> String {
        guard demanded.isEmpty else {
            try require(demanded, among: memberships)
            return demanded
        }
        let kept = try kept(wished, among: memberships)
        guard kept.isEmpty, memberships.count == 1, let only = memberships.first?.tenantID else { return kept }
        return try isEnabled(only) ? only : ""
    }

    /// The tenant, if one can still work for it; else empty.
    func kept(_ tenantID: String, among memberships: [Membership]) throws -> String {
        try memberships.index(of: tenantID) != nil && isEnabled(tenantID) ? tenantID : ""
    }

    /// The tenant of a user's sign-in.
    ///
    /// - Throws: `notAMember`.
    func choose(_ demanded: String, _ wished: String = "", for user: User) throws -> String {
        try choose(demanded, wished, among: user.memberships)
    }

    /// - Throws: `notAMember` for a tenant that is none of these, or that is disabled.
    private func require(_ tenantID: String, among memberships: [Membership]) throws {
        guard memberships.index(of: tenantID) != nil else { throw APIError(.notAMember, naming: tenantID) }
        guard try isEnabled(tenantID) else { throw APIError(.notAMember, "The tenant is disabled: \(tenantID)") }
    }

    private func isEnabled(_ tenantID: String) throws -> Bool {
        try context.tenants.find(tenantID)?.isDisabled == false
    }
}
