@testable import DescopeEmulator
import Testing

/// The rules that a password must keep, one by one.
@Suite struct PasswordPolicyTests {
    struct Rule: Sendable, CustomTestStringConvertible {
        let text: String
        let good: String
        let bad: String
        let set: @Sendable (inout PasswordSettings) -> Void

        var testDescription: String { text }
    }

    private static let rules = [
        Rule(text: "must have 6 characters at least", good: "pässwö", bad: "pässw") { $0.minLength = 6 },
        Rule(
            text: "must have 64 characters at most",
            good: String(repeating: "x", count: 64),
            bad: String(repeating: "x", count: 65)
        ) { _ in },
        Rule(text: "must have a lowercase letter", good: "ABCd", bad: "ABC-1") { $0.lowercase = true },
        Rule(text: "must have an uppercase letter", good: "abcÄ", bad: "abc-1") { $0.uppercase = true },
        Rule(text: "must have a digit", good: "abc1", bad: "abcd") { $0.number = true },
        Rule(text: "must have a character that is neither a letter nor a digit", good: "abc 1", bad: "äbc1") {
            $0.nonAlphanumeric = true
        },
        Rule(text: "must have a letter", good: "123A", bad: "123-") { $0.anyLetter = true },
        Rule(text: "must not have any of the characters \"'", good: "abc`", bad: "abc'") {
            $0.disallowedCharacters = "\"'"
        },
        Rule(text: "must not be the e-mail address, or what it has before the @", good: "ann1", bad: "ANN") {
            $0.disallowEmailMatch = true
        },
        Rule(text: "must not be the e-mail address, or what it has before the @", good: "ann@", bad: "Ann@Example.com")
        {
            $0.disallowEmailMatch = true
        },
        Rule(text: "is too easy to guess", good: "kwmqzt7", bad: "kwmqzt") {
            ($0.enablePasswordStrength, $0.passwordStrengthScore) = (true, 2)
        },
    ]

    @Test(arguments: rules) func `a rule is broken by one password and kept by another (PW-09.2)`(_ rule: Rule) {
        var settings = PasswordSettings()
        rule.set(&settings)
        #expect(throws: Never.self) { try settings.check(rule.good, email: "ann@example.com") }
        #expect(throws: APIError(.invalidRequest, "The password \(rule.text)")) {
            try settings.check(rule.bad, email: "ann@example.com")
        }
        #expect(throws: Never.self, "a switch that is off") {
            guard rule.bad.count <= 64 else { return }
            try PasswordSettings().check(rule.bad, email: "ann@example.com")
        }
    }

    @Test func `a user without an e-mail address has none to match (PW-09.2)`() {
        var settings = PasswordSettings()
        settings.disallowEmailMatch = true
        #expect(throws: Never.self) { try settings.check("ann", email: "") }
    }

    @Test func `the first rule that is broken is named (AR-7.12)`() {
        #expect(throws: APIError(.invalidRequest, "The password must have 8 characters at least")) {
            try PasswordSettings.initial.check("", email: "")
        }
    }

    @Test(
        arguments: [
            ("", 0), ("aaaaaaaaaaaa", 0), ("abcdefghijkl", 0), ("zyxwv12345", 0), ("kwm", 0), ("kwmq", 1),
            ("kwmqzt7", 2), ("kwmqzt7!x", 3), ("kwmqzt7!xÄ", 3), ("kwmqzt7!xÄp", 4),
        ]
    )
    func `strength grows with the characters that do not follow from the one before (PW-09.10)`(
        _ password: String,
        _ score: Int
    ) {
        #expect(PasswordStrength(password).score == score)
    }
}
