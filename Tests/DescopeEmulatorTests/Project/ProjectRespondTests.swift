@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// The way of a request through its project.
@Suite struct ProjectRespondTests {
    let world: World

    init() throws {
        world = try Sample.world()
    }

    private var name: String {
        get async throws { try await world.project.transaction { try $0.project.name() } }
    }

    @Test(
        arguments: [
            (["keeps": false], ""), (["keeps": true], "x"), (["keeps": false, "inBatch": true], ""),
            (["keeps": true, "inBatch": true], "xx"),
        ] as [(JSONValue, String)]
    )
    func `an error undoes what was written, unless it keeps it`(_ body: JSONValue, _ kept: String) async throws {
        #expect(try await world.post("/v1/sample/count", body).status == (body["inBatch"] == true ? 200 : 400))
        #expect(try await name == kept)
    }

    @Test func `after slow work the operation is performed again from the start`() async throws {
        #expect(try await world.post("/v1/sample/hash", ["text": "abc"]).body == ["name": "cbacba"])
        #expect(try await name == "x")
    }

    @Test func `others go on while an operation's slow work is done`() async throws {
        let gate = Gates.make()
        async let slow = world.send(.get, "/v1/sample/ponder?gate=\(gate)")
        while Gates.waitingCount(for: gate) == 0 { await Task.yield() }
        #expect(await world.send(.get, "/v1/mgmt/license").status == .ok)
        Gates.open(gate)
        #expect(try await JSONValue(parsing: slow.body) == ["name": "done"])
    }

    @Test func `slow work may be asked for within an element of a batch`() async throws {
        let answer = try await world.post("/v1/sample/hash/each", ["texts": ["ab", "cd"]])
        #expect(answer.body == ["name": "ba dc"])
    }

    @Test func `an operation that never has enough is an error`() async throws {
        #expect(try await world.post("/v1/sample/never", [:]).status == 500)
    }

    @Test func `a request waits for a change, and others go on meanwhile`() async throws {
        async let waiting = world.send(.get, "/v1/sample/name?milliseconds=60000")
        await untilOneWaits()
        _ = try await world.perform(UpdateProjectName(name: "Acme"))
        #expect(try await JSONValue(parsing: waiting.body) == ["name": "Acme"])
    }

    @Test func `a wait without end is none that overflows`() async throws {
        async let waiting = world.send(.get, "/v1/sample/name?milliseconds=\(Int.max)")
        await untilOneWaits()
        _ = try await world.perform(UpdateProjectName(name: "Acme"))
        #expect(try await JSONValue(parsing: waiting.body) == ["name": "Acme"])
    }

    @Test func `a change of something else keeps it waiting`() async throws {
        async let waiting = world.send(.get, "/v1/sample/name?milliseconds=60000")
        await untilOneWaits()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        // The project has performed it again before it counts.
        #expect(await world.project.waitingCount == 1)
        _ = try await world.perform(UpdateProjectName(name: "Acme"))
        #expect(try await JSONValue(parsing: waiting.body) == ["name": "Acme"])
    }

    @Test func `the deadline ends its waiting`() async throws {
        let answer = await world.send(.get, "/v1/sample/name?milliseconds=1")
        #expect(try JSONValue(parsing: answer.body) == ["name": ""])
    }

    @Test func `setting the clock is a change`() async throws {
        let time = World.start.seconds + 60
        async let waiting = world.send(.get, "/v1/sample/time?seconds=\(time)")
        await untilOneWaits()
        try await world.project.setClock(.stopped(Instant(seconds: time)))
        #expect(await world.project.waitingCount == 0)
        #expect(try await JSONValue(parsing: waiting.body) == ["name": "\(time)"])
    }

    @Test func `putting another database in its place is a change`() async throws {
        let nameless = try await world.project.image()
        _ = try await world.perform(UpdateProjectName(name: "Acme"))
        let named = try await world.project.image()
        try await world.project.replaceDatabase(with: nameless)
        async let waiting = world.send(.get, "/v1/sample/name?milliseconds=60000")
        await untilOneWaits()
        try await world.project.replaceDatabase(with: named)
        #expect(await world.project.waitingCount == 0)
        #expect(try await JSONValue(parsing: waiting.body) == ["name": "Acme"])
    }

    private func untilOneWaits() async {
        while await world.project.waitingCount == 0 { await Task.yield() }
    }

    @Test func `waiting is no attempt of its own`() async throws {
        #expect(await world.send(.get, "/v1/sample/name?milliseconds=200&results=15").status == .ok)
        #expect(await world.send(.get, "/v1/sample/name?milliseconds=200&results=16").status == .internalServerError)
    }

    @Test func `a request that waits ends when the emulator closes`() async throws {
        let request = HTTPRequest(
            .get,
            "/v1/sample/name?milliseconds=60000",
            headers: ["Authorization": "Bearer \(World.projectID):key"]
        )
        async let waiting = world.emulator.outcome(of: request)
        await untilOneWaits()
        await world.emulator.close()
        guard case .drop = await waiting else { throw Unexpected(text: "the request was answered") }
    }

    @Test func `a dropped request is not performed, a lost answer's is`() async throws {
        for (fault, user) in [(Fault.drop, "a@x.example"), (.lose, "b@x.example")] {
            await world.project.break(fault)
            guard case .drop = await create(user) else { throw Unexpected(text: "\(fault) was answered") }
        }
        #expect(try await world.error(LoadUser(loginId: "a@x.example"))?.code == .userNotFound)
        #expect(try await world.load("b@x.example").email == "b@x.example")
    }

    @Test func `a truncated answer is whole but for its end, and the next one is as ever`() async throws {
        await world.project.break(.truncate(after: 3))
        guard case .truncated(let response, 3) = await create("a@x.example") else {
            throw Unexpected(text: "not truncated")
        }
        #expect(response.status == .ok && response.headers["X-Descope-Emulator"] != nil)
        guard case .answer = await create("b@x.example") else { throw Unexpected(text: "not answered") }
    }

    private func create(_ loginID: String) async -> Outcome {
        await world.emulator.outcome(
            of: HTTPRequest(
                .post,
                "/v1/mgmt/user/create",
                headers: ["Authorization": "Bearer \(World.projectID):key"],
                body: JSONValue.object(["loginId": .string(loginID)]).bytes()
            )
        )
    }
}

/// A project's clock, and putting another database in its place.
@Suite struct ProjectImageTests {
    let world: World

    init() throws {
        world = try World()
    }

    @Test func `a clock runs on from its offset, or stands`() {
        let start = World.start
        #expect(Clock(offset: 1500).time(at: start) == start.advanced(byMilliseconds: 1500))
        #expect(Clock(offset: 1500, frozenAt: start).time(at: Instant(seconds: 0)) == start)
        #expect(Clock(offset: .max).time(at: start) == Instant(milliseconds: .max))
    }

    @Test func `a request sees the clock's offset, and an image keeps it`() async throws {
        let (century, start) = (100 * 365 * 24 * 3600 as Int64, Instant.system.seconds)
        let ahead = Clock(offset: century * 1000)
        try await world.project.setClock(ahead)
        let image = try await world.project.image()
        try await world.project.setClock(.system)
        try await world.project.replaceDatabase(with: image)
        #expect(try await world.project.clock == ahead)
        #expect(try await world.perform(CreateUser(loginId: "ann@example.com")).user.createdTime >= start + century)
    }

    @Test func `an image has the users and the clock of its moment`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let image = try await world.project.image()
        try await world.project.setClock(.stopped(World.start.advanced(bySeconds: 60)))
        _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
        try await world.project.replaceDatabase(with: image)
        #expect(try await world.perform(SearchUsers()).users.map(\.email) == ["ann@example.com"])
        #expect(try await world.project.clock == .stopped(World.start))
    }

    @Test func `identifiers do not go back with the database`() async throws {
        let image = try await world.project.image()
        let before = try await world.perform(CreateUser(loginId: "ann@example.com")).user.userId
        try await world.project.replaceDatabase(with: image)
        #expect(try await world.perform(CreateUser(loginId: "ann@example.com")).user.userId > before)
    }

    @Test func `an image without its end changes nothing`() async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let image = try await world.project.image()
        let half = Array(image.prefix(image.count / 2))
        await #expect(throws: (any Error).self) { try await world.project.replaceDatabase(with: half) }
        #expect(try await world.load("ann@example.com").email == "ann@example.com")
    }

    @Test(arguments: [[], [1, 2, 3], [UInt8](repeating: 0, count: 4096)] as [[UInt8]])
    func `bytes that are no image change nothing`(_ bytes: [UInt8]) async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        await #expect(throws: (any Error).self) { try await world.project.replaceDatabase(with: bytes) }
        #expect(try await world.load("ann@example.com").email == "ann@example.com")
    }
}

/// Another outcome than the one that was asked for.
private struct Unexpected: Error {
    let text: String
}

extension Project {
    /// Has the next request go wrong.
    func `break`(_ fault: Fault) {
        faults.append(fault)
    }
}
