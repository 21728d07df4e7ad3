internal import JSON

/// The rules for passwords that users choose, of a project or tenant (AR-3.7, AR-4.6).
struct PasswordSettings: Codable, Sendable, Equatable {
    @ProtoField var enabled = false
    @ProtoField var minLength = 0
    @ProtoField var lowercase = false
    @ProtoField var uppercase = false
    @ProtoField var number = false
    @ProtoField var nonAlphanumeric = false
    @ProtoField var expiration = false
    @ProtoField var expirationWeeks = 0
    @ProtoField var reuse = false
    @ProtoField var reuseAmount = 0
    @ProtoField var lock = false
    @ProtoField var lockAttempts = 0
    @ProtoField var tempLock = false
    @ProtoField var tempLockAttempts = 0
    /// In minutes.
    @ProtoField var tempLockDuration = 0
    @ProtoField var enablePasswordStrength = false
    @ProtoField var passwordStrengthScore = 0
    @ProtoField var anyLetter = false
    @ProtoField var disallowedCharacters = ""
    @ProtoField var disallowEmailMatch = false

    /// What a fresh project has: the only policy that all SDKs' live tests accept.
    ///
    /// Passwords are enabled, unlike in the service (AR-7.28).
    static var initial: PasswordSettings {
        PasswordSettings(
            enabled: true,
            minLength: 8,
            lowercase: true,
            uppercase: true,
            nonAlphanumeric: true,
            tempLockAttempts: 3,
            tempLockDuration: 5
        )
    }

    /// Checks the numbers, except those whose switch is off.
    ///
    /// - Throws: `invalidRequest` naming the first field out of range (AR-3.7).
    func check() throws {
        for limit in limits where limit.counts && !limit.range.contains(limit.value) {
            throw APIError.invalidField(limit.field)
        }
    }

    private struct Limit {
        let field: String
        let value: Int
        let range: ClosedRange<Int>
        let counts: Bool
    }

    private var limits: [Limit] {
        [
            // A request that leaves the length out means none.
            Limit(field: "minLength", value: minLength, range: 4...64, counts: minLength != 0),
            Limit(field: "expirationWeeks", value: expirationWeeks, range: 1...999, counts: expiration),
            Limit(field: "reuseAmount", value: reuseAmount, range: 1...50, counts: reuse),
            Limit(field: "lockAttempts", value: lockAttempts, range: 2...10, counts: lock),
            Limit(field: "tempLockAttempts", value: tempLockAttempts, range: 1...10, counts: tempLock),
            Limit(field: "tempLockDuration", value: tempLockDuration, range: 1...1440, counts: tempLock),
            Limit(
                field: "passwordStrengthScore",
                value: passwordStrengthScore,
                range: 0...4,
                counts: enablePasswordStrength
            ),
        ]
    }
}
