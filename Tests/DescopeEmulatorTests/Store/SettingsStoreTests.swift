@testable import DescopeEmulator
import JSON
import Testing

/// The project's settings: what they are at first, how they change, and that what is kept of them follows.
@Suite struct SettingsStoreTests {
    private let world: World

    init() throws {
        world = try World()
    }

    /// What the project's next request sees.
    private var otpLength: Int {
        get async throws { try await world.project.transaction { try $0.settings.otpLength } }
    }

    private func change(_ fields: JSONObject) async throws {
        try await world.project.transaction { try $0.save($0.settings.changed(by: fields)) }
    }

    @Test func `a fresh project has the defaults`() async throws {
        #expect(try await world.project.transaction { try $0.settings } == ProjectSettings())
    }

    @Test func `a change names what it changes, within objects too`() throws {
        let settings = try ProjectSettings().changed(by: ["tokensIn": "cookies", "autoCreate": ["roles": true]])
        var expected = ProjectSettings()
        (expected.tokensIn, expected.autoCreate.roles) = (.cookies, true)
        #expect(settings == expected)
        #expect(try settings.changed(by: ["autoCreate": ["tenants": true]]).autoCreate.roles)
    }

    @Test func `a change is seen at once, and by later requests`() async throws {
        try await world.project.transaction { context in
            #expect(try context.settings.otpLength == 6)
            try context.save(context.settings.changed(by: ["otpLength": 8]))
            #expect(try context.settings.otpLength == 8)
        }
        #expect(try await otpLength == 8)
    }

    @Test func `an undone change is not seen`() async throws {
        struct Undone: Error {}
        await #expect(throws: Undone.self) {
            try await world.project.transaction { context in
                try context.save(context.settings.changed(by: ["otpLength": 8]))
                #expect(try context.settings.otpLength == 8)
                throw Undone()
            }
        }
        #expect(try await otpLength == 6)
    }

    @Test func `another database has its own`() async throws {
        let image = try await world.project.image()
        try await change(["otpLength": 8])
        try await world.project.replaceDatabase(with: image)
        #expect(try await otpLength == 6)
    }

    @Test func `what an older version stored has the defaults of newer fields`() async throws {
        try await world.project.transaction { context in
            let stored: JSONValue = ["otpLength": 8, "autoCreate": ["roles": true]]
            try context.documents.save(stored, .projectSettings, id: "")
        }
        let settings = try await world.project.transaction { try $0.settings }
        #expect(try settings == ProjectSettings().changed(by: ["otpLength": 8, "autoCreate": ["roles": true]]))
    }

    @Test(
        arguments: [
            ["otpLength": 3], ["otpLength": 11], ["maxOTPAttempts": 0], ["sessionTokenTTL": "999ms"],
            ["refreshTokenTTL": "0s"], ["otpTTL": "0s"], ["magicLinkTTL": "0s"], ["enchantedLinkTTL": "0s"],
            ["embeddedLinkTTL": "0s"], ["accessKeySessionTTL": "0s"], ["invitationTTL": "0s"],
        ] as [JSONObject]
    )
    func `a value out of range is refused, and named`(_ change: JSONObject) throws {
        let error = #expect(throws: APIError.self) { try ProjectSettings().changed(by: change) }
        #expect(error?.message.contains("The \(change.keys[0]) field") == true)
    }

    @Test func `a number in a text is no number`() throws {
        let error = #expect(throws: APIError.self) { try ProjectSettings().changed(by: ["otpLength": "8"]) }
        #expect(error?.message == "The otpLength field is of another type")
        #expect(try ProjectSettings().changed(by: ["otpLength": 8.0]).otpLength == 8)
    }

    @Test(
        arguments: [
            ["otpLength": "many"], ["refreshRotation": 1], ["otpTTL": 60], ["otpTTL": "soon"], ["tokensIn": "header"],
            ["redirectURL": ""], ["redirectURL": nil], ["autoCreate": true], ["autoCreate": ["roles": "yes"]],
        ] as [JSONObject]
    )
    func `a value of another form is refused`(_ change: JSONObject) throws {
        #expect(throws: JSONDecodingError.self) { try ProjectSettings().changed(by: change) }
    }
}
