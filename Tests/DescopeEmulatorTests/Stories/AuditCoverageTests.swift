@testable import DescopeEmulator
import HTTP
import JSON
import SQLite
import Testing

/// What the golden stories write is in the audit trail.
@Suite struct AuditCoverageTests {
    /// The operations that write without a record, and why.
    private static let silent = [
        "GenerateTestOTP": "it makes a code, and signs nobody in",
        "GenerateTestMagicLink": "it makes a link, and signs nobody in",
        "GenerateTestEnchantedLink": "it makes a link, and signs nobody in",
        "GenerateSignInLink": "it makes a token, and signs nobody in",
        "GenerateSignUpLink": "it makes a token, and signs nobody in",
        "LogoutUser": "it ends sessions, for which the service lists no action",
        "Logout": "it ends a session, for which the service lists no action",
        "LogoutAll": "it ends sessions, for which the service lists no action",
        "RefreshSession": "the service records it in its verbose mode only",
        "TryRefreshSession": "the service records it in its verbose mode only",
        "SelectTenant": "it goes on with a session",
        "StopImpersonation": "it goes back to the user who acted",
        "SignInAnonymously": "it is nobody in particular who signs in",
        "UpdateContactWith<EmailOTP>": "nothing is changed before the code comes back",
        "UpdateContactWith<PhoneOTP>": "nothing is changed before the code comes back",
        "UpdateContactWith<EmailMagicLink>": "nothing is changed before the link comes back",
        "UpdateContactWith<PhoneMagicLink>": "nothing is changed before the link comes back",
        "UpdateContactWith<EmailEnchantedLink>": "nothing is changed before the link comes back",
        "UpdateContactWith<PhoneEnchantedLink>": "nothing is changed before the link comes back",
        "UpdateNOTP": "nothing is changed before the message is written",
        "StartPasskeyUpdate": "nothing is changed before the passkey is made",
        "StartOAuthUpdate": "nothing is changed before the user comes back",
        "Authorize": "it sends the user to say who they are",
        "EndSession": "it ends sessions, for which the service lists no action",
        "RevokeToken": "it ends a session, for which the service lists no action",
        "VerifyEnchantedLink": "it lets somebody in who waits for it, and is recorded then",
        "LoadApplicationSecret": "it reads a secret, which is made when first read",
    ]

    @Test func `every operation that writes is recorded, or has a reason not to be (AR-4.10)`() async throws {
        var (writing, recorded): (Set<String>, Set<String>) = ([], [])
        for story in Story.all {
            let emulator = try World().emulator
            var matcher = StoryMatcher(["project": .string(Story.projectID)])
            for step in story.steps {
                let request = step.request(matcher)
                let before = try await Self.traces(in: emulator)
                let response = await emulator.respond(to: request)
                _ = try matcher.difference(of: response, step)
                let after = try await Self.traces(in: emulator)
                guard response.status == .ok, case .target(.operation(let type), _) = Destinations.api.match(request)
                else { continue }
                if after.changes > before.changes { writing.insert("\(type)") }
                if after.records > before.records { recorded.insert("\(type)") }
            }
        }
        #expect(writing.subtracting(recorded).subtracting(Self.silent.keys) == [])
    }

    @Test func `an operation with a reason not to be recorded is none that is`() {
        let unrecorded = API.endpoints.filter { $0.audit == nil }.map { "\($0)" }
        #expect(Set(Self.silent.keys).subtracting(unrecorded) == [])
    }

    /// How many changes and records the stories' project has had.
    private static func traces(in emulator: Emulator) async throws -> (changes: Int, records: Int) {
        try await emulator.project(Story.projectID).transaction { context in
            (context.database.totalChanges, context.trail.count)
        }
    }
}
