/// A tenant's token lifetimes, and how its single sign-on is set up (AR-4.1).
struct TenantSettings: Codable, Sendable, Equatable {
    /// Whether these lifetimes replace the project's (AR-4.1).
    var isEnabled = false
    var refreshToken = TokenLifetime.unset
    var sessionToken = TokenLifetime.unset
    var stepupToken = TokenLifetime.unset
    var endsInactiveSessions = false
    var inactivity = TokenLifetime.unset
    /// Whether single sign-on creates no users.
    var disablesJIT = false
    var setupSuite: SSOSetupSuite?
}

/// A span of time in settings: a number and a unit.
struct TokenLifetime: Codable, Sendable, Equatable {
    enum Unit: String, Codable, Sendable, CaseIterable {
        case unset = ""
        case minutes, hours, days, weeks
    }

    let count: Int32
    let unit: Unit

    /// None of one's own: the project's counts.
    static let unset = TokenLifetime(count: 0, unit: .unset)
}
