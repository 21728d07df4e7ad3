@testable import DescopeEmulator
import Testing

/// What the stories of `fixtures/password-settings` do not show.
@Suite struct PasswordSettingsTests {
    private let world: World

    init() throws {
        world = try World()
    }

    private static let on: PasswordSettings = {
        var settings = PasswordSettings()
        (settings.expiration, settings.reuse, settings.lock, settings.tempLock) = (true, true, true, true)
        (settings.minLength, settings.expirationWeeks, settings.reuseAmount) = (4, 1, 1)
        (settings.lockAttempts, settings.tempLockAttempts, settings.tempLockDuration) = (2, 1, 1)
        settings.enablePasswordStrength = true
        return settings
    }()

    struct Limit: Sendable, CustomTestStringConvertible {
        let field: String
        let range: ClosedRange<Int>
        let set: @Sendable (inout PasswordSettings, Int) -> Void

        var testDescription: String { field }
    }

    private static let limits = [
        Limit(field: "minLength", range: 4...64) { $0.minLength = $1 },
        Limit(field: "expirationWeeks", range: 1...999) { $0.expirationWeeks = $1 },
        Limit(field: "reuseAmount", range: 1...50) { $0.reuseAmount = $1 },
        Limit(field: "lockAttempts", range: 2...10) { $0.lockAttempts = $1 },
        Limit(field: "tempLockAttempts", range: 1...10) { $0.tempLockAttempts = $1 },
        Limit(field: "tempLockDuration", range: 1...1440) { $0.tempLockDuration = $1 },
        Limit(field: "passwordStrengthScore", range: 0...4) { $0.passwordStrengthScore = $1 },
    ]

    @Test(arguments: limits)
    func `a number has its range (AR-3.7)`(_ limit: Limit) {
        var settings = Self.on
        for inside in [limit.range.lowerBound, limit.range.upperBound] {
            limit.set(&settings, inside)
            #expect(throws: Never.self) { try settings.check() }
        }
        for outside in [limit.range.lowerBound - 1, limit.range.upperBound + 1] {
            limit.set(&settings, outside)
            #expect(throws: APIError.invalidField(limit.field)) { try settings.check() }
        }
    }

    @Test func `a number behind a switch that is off is not checked (assumed)`() {
        var settings = PasswordSettings()
        (settings.expirationWeeks, settings.reuseAmount, settings.lockAttempts) = (-1, 99, 99)
        (settings.tempLockAttempts, settings.tempLockDuration, settings.passwordStrengthScore) = (99, 0, 9)
        #expect(throws: Never.self) { try settings.check() }
    }

    @Test func `a range is checked before the tenant is looked for (AR-1.4)`() async {
        var settings = PasswordSettings()
        settings.minLength = 65
        await #expect(throws: APIError.invalidField("minLength")) {
            try await world.perform(ConfigurePasswordSettings(tenantId: "no-such", settings: settings))
        }
    }

    @Test func `settings come back as they were written (AR-4.6)`() async throws {
        _ = try await world.perform(ConfigurePasswordSettings(settings: Self.on))
        #expect(try await world.perform(LoadPasswordSettings()).settings == Self.on)
    }

    @Test func `an unknown tenant is E111104 (AR-4.6)`() async {
        await #expect(throws: APIError(.tenantNotFound, naming: "no-such")) {
            try await world.perform(LoadPasswordSettings(tenantId: "no-such"))
        }
    }
}
