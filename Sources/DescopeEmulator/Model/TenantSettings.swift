/// The lifetimes of tokens for the members of a tenant, and how single sign-on is set up (§4.1).
package struct TenantSettings: Codable, Sendable, Equatable {
    /// Whether these lifetimes count, instead of the project's (§2.4).
    package var isEnabled = false
    package var refreshToken = TokenLifetime.unset
    package var sessionToken = TokenLifetime.unset
    package var stepupToken = TokenLifetime.unset
    package var endsInactiveSessions = false
    package var inactivity = TokenLifetime.unset
    /// Whether single sign-on creates no users.
    package var disablesJIT = false
    package var setupSuite: SSOSetupSuite?

    package init() {}
}

/// A span of time as settings write it: a number and a unit.
package struct TokenLifetime: Codable, Sendable, Equatable {
    package enum Unit: String, Codable, Sendable, CaseIterable {
        case unset = ""
        case minutes, hours, days, weeks
    }

    package let count: Int32
    package let unit: Unit

    /// None of one's own: the project's counts.
    package static let unset = TokenLifetime(count: 0, unit: .unset)
}
