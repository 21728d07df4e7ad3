@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Reading the outbox while messages come, and much of it.
@Suite struct OutboxEndpointTests {
    private let world: World

    init() throws {
        world = try World()
    }

    private func invite(_ loginID: LoginID) async throws {
        _ = try await world.perform(CreateUser.with(loginID.text) { $0.invitation.invite = true })
    }

    private func recipients(_ query: String) async throws -> [String] {
        let messages = try await world.control(.get, "/outbox" + query).body["messages"]?.arrayValue
        return try #require(messages).compactMap { $0["to"]?.stringValue }
    }

    private func untilOneWaits() async {
        while await world.project.waitingCount == 0 { await Task.yield() }
    }

    @Test func `a request waits for the message that it wants, and not for another`() async throws {
        async let waiting = recipients("?to=bob@example.com&wait=60s")
        await untilOneWaits()
        try await invite("ann@example.com")
        // The project has performed it again before it counts.
        #expect(await world.project.waitingCount == 1)
        try await invite("bob@example.com")
        #expect(try await waiting == ["bob@example.com"])
    }

    @Test func `a wait of any length is a minute at most`() async throws {
        async let waiting = recipients("?wait=100000d")
        await untilOneWaits()
        let deadline = await world.project.nextDeadline
        #expect(try #require(deadline) < .now + .seconds(61))
        try await invite("ann@example.com")
        #expect(try await waiting == ["ann@example.com"])
    }

    @Test func `messages of another project are not seen`() async throws {
        async let waiting = recipients("?wait=60s")
        await untilOneWaits()
        let other = try world.emulator.project("P2other")
        _ = try await other.perform(CreateUser.with("ann@example.com") { $0.invitation.invite = true })
        #expect(await world.project.waitingCount == 1)
        try await invite("bob@example.com")
        #expect(try await waiting == ["bob@example.com"])
    }

    @Test func `without a limit a hundred are shown, with one a thousand at most`() async throws {
        try await world.project.transaction { context in
            for number in 1...1001 {
                try context.outbox.send(Message(kind: .otp, channel: .sms, recipient: "\(number)"))
            }
        }
        #expect(try await recipients("") == (1...100).map(String.init))
        #expect(try await recipients("?limit=5000") == (1...1000).map(String.init))
    }

    @Test(arguments: Message.Kind.allCases) func `messages of a kind are found`(_ kind: Message.Kind) async throws {
        try await world.project.transaction { context in
            for kind in Message.Kind.allCases {
                try context.outbox.send(Message(kind: kind, channel: .push, recipient: kind.rawValue))
            }
        }
        #expect(try await recipients("?kind=\(kind.rawValue)") == [kind.rawValue])
    }

    @Test func `every part of a message is kept and shown`() async throws {
        var message = Message(kind: .reset, channel: .whatsapp, recipient: "+15555550101")
        (message.loginID, message.userID, message.code) = ("ann", "U2ann", "004711")
        (message.link, message.token, message.template) = ("https://app.example/?t=x", "x", "reset")
        (message.providerID, message.locale, message.templateOptions) = ("twilio", "de", ["b": 1, "a": ["c"]])
        let sent = message
        try await world.project.transaction { try $0.outbox.send(sent) }
        #expect(try await world.project.messages() == [sent])
        let shown = try await world.control(.get, "/outbox").body["messages"]?[0]
        let expected: JSONValue = [
            "id": shown?["id"] ?? nil, "time": "2026-01-01T00:00:00Z", "kind": "reset", "channel": "whatsapp",
            "to": "+15555550101", "loginId": "ann", "userId": "U2ann", "code": "004711",
            "link": "https://app.example/?t=x", "token": "x", "template": "reset", "providerId": "twilio",
            "locale": "de", "templateOptions": ["b": 1, "a": ["c"]],
        ]
        #expect(shown == expected)
    }
}
