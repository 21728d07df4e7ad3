@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// A project's clock where it runs, which no story can show.
@Suite struct ClockEndpointTests {
    private let world: World

    init() throws {
        world = try World()
    }

    private struct View {
        let now: Instant
        let mode: String
    }

    /// Calls the endpoint; without a body it only looks.
    private func clock(_ change: JSONValue? = nil) async throws -> View {
        let answer = try await world.control(change == nil ? .get : .put, "/clock", change)
        let now = try #require(answer.body["now"]?.stringValue.flatMap { Instant($0) }, "\(answer.body.text())")
        return View(now: now, mode: answer.body["mode"]?.stringValue ?? "")
    }

    @Test func `a clock that goes on does so from where it stood, not from the system's time`() async throws {
        let started = try await clock(["freeze": false])
        #expect(started.now == World.start && started.mode == "offset")
        let later = try await clock()
        #expect(later.now >= World.start && later.now < World.start.advanced(bySeconds: 86_400))
    }

    @Test func `a running clock that is set or advanced runs on`() async throws {
        let time = Instant(seconds: 2_000_000_000)
        let set = try await clock(["now": .string(time.text), "freeze": false])
        #expect(set.now == time && set.mode == "offset")
        let advanced = try await clock(["advance": "1h"])
        #expect(advanced.now >= time.advanced(bySeconds: 3600) && advanced.mode == "offset")
        #expect(try await clock().now >= advanced.now)
    }

    @Test func `a running clock that is stopped stands where it was`() async throws {
        let running = try await clock(["now": "2030-01-01T00:00:00Z", "freeze": false])
        let stopped = try await clock(["freeze": true])
        #expect(stopped.now >= running.now && stopped.mode == "frozen")
        #expect(try await clock().now == stopped.now)
    }

    @Test func `a reset clock shows the system's time`() async throws {
        let before = Instant.system
        let reset = try await clock(["reset": true])
        #expect((before...Instant.system).contains(reset.now) && reset.mode == "system")
        #expect(try await world.project.clock == .system)
    }

    @Test func `operations have the clock's time`() async throws {
        _ = try await clock(["now": "2030-01-01T00:00:00Z"])
        let user = try await world.perform(CreateUser(loginId: "ann@example.com")).user
        #expect(user.createdTime == Instant("2030-01-01T00:00:00Z")?.seconds)
    }

    @Test func `a project's clock is its own`() async throws {
        _ = try await clock(["advance": "1h"])
        #expect(try await world.emulator.project("P2other").clock == .stopped(World.start))
    }

    @Test func `what waits for a time sees it come`() async throws {
        let world = try Sample.world()
        async let waiting = world.send(.get, "/v1/sample/time?seconds=\(World.start.seconds + 60)")
        while await world.project.waitingCount == 0 { await Task.yield() }
        try await world.control(.put, "/clock", ["advance": "1m"])
        #expect(try await JSONValue(parsing: waiting.body)["name"] != nil)
    }
}
