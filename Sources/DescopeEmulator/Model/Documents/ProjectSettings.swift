internal import JSON

/// What the service keeps in its console and a test needs to change.
struct ProjectSettings: Codable, Sendable, Equatable {
    var sessionTokenTTL = TimeSpan.minutes(10)
    var refreshTokenTTL = TimeSpan.days(28)
    /// Whether a refresh also replaces the refresh token.
    var refreshRotation = false
    var tokensIn = TokensIn.body
    /// How long a session token lives whose user has just proved again who they are.
    var stepupTokenTTL = TimeSpan.minutes(10)
    var accessKeySessionTTL = TimeSpan.minutes(10)
    var otpLength = 6
    var otpTTL = TimeSpan.minutes(3)
    /// After so many wrong codes the right one is refused.
    var maxOTPAttempts = 5
    var magicLinkTTL = TimeSpan.minutes(3)
    var enchantedLinkTTL = TimeSpan.minutes(3)
    var embeddedLinkTTL = TimeSpan.seconds(60)
    var invitationTTL = TimeSpan.days(7)
    /// Where links lead by default.
    var redirectURL = "http://localhost"
    var strictness = Strictness.warn
    var autoCreate = AutoCreate()
    var rateLimits = RateLimits.off
    var auditTestUsers = true

    /// Where a sign-in puts its tokens.
    enum TokensIn: String, Codable, Sendable, CaseIterable {
        case body, cookies
    }

    /// What becomes of fields that the service does not know.
    enum Strictness: String, Codable, Sendable, CaseIterable {
        case lenient, warn, strict
    }

    /// What comes into being when a request names it.
    struct AutoCreate: Codable, Sendable, Equatable {
        var roles = false
        var tenants = false
        var customAttributes = false
    }

    /// Whose limits hold.
    enum RateLimits: String, Codable, Sendable, CaseIterable {
        case off, service
    }
}

extension ProjectSettings {
    /// The settings with some of their fields changed, those of nested objects one by one.
    ///
    /// - Throws: `JSONDecodingError` for a value of the wrong form, `invalidRequest` for one out of range.
    func changed(by change: JSONObject) throws -> ProjectSettings {
        let wanted = try fields.merging(change)
        let settings = try decodeJSON(ProjectSettings.self, from: .object(wanted))
        // A number in a text is read as one, but is none.
        for (name, value) in try settings.fields where wanted[name] != value {
            throw APIError(.invalidRequest, "The \(name) field is of another type")
        }
        try settings.check()
        return settings
    }

    private var fields: JSONObject {
        get throws { try JSONValue(parsing: encodeJSON(self)).objectValue ?? [:] }
    }

    /// - Throws: `invalidRequest` naming the first field out of range.
    private func check() throws {
        let spans = [
            ("sessionTokenTTL", sessionTokenTTL), ("refreshTokenTTL", refreshTokenTTL), ("otpTTL", otpTTL),
            ("magicLinkTTL", magicLinkTTL), ("enchantedLinkTTL", enchantedLinkTTL),
            ("embeddedLinkTTL", embeddedLinkTTL), ("accessKeySessionTTL", accessKeySessionTTL),
            ("invitationTTL", invitationTTL), ("stepupTokenTTL", stepupTokenTTL),
        ]
        for (name, span) in spans where span.seconds < 1 {
            throw APIError(.invalidRequest, "The \(name) field is invalid: it must be a second at least")
        }
        guard (4...10).contains(otpLength) else {
            throw APIError(.invalidRequest, "The otpLength field is invalid: a code has 4 to 10 digits")
        }
        guard maxOTPAttempts >= 1 else {
            throw APIError(.invalidRequest, "The maxOTPAttempts field is invalid: it must be 1 at least")
        }
    }
}
