import SQLite
import Testing

struct CustomFunctionTests {
    private let connection: Connection

    init() throws {
        connection = try .withUsers()
    }

    private func defineFold(on connection: Connection) throws {
        try connection.define("fold", arguments: 1) { arguments in
            guard case .text(let text) = arguments[0] else { return arguments[0] }
            return .text(text.lowercased())
        }
    }

    @Test func `a function is called with its arguments`() throws {
        try connection.define("count", arguments: -1) { .integer(Int64($0.count)) }
        #expect(try connection.first("SELECT count(?, 2, 3)", 1) { $0.int(0) } == 3)
    }

    @Test(
        arguments: [
            .null, .integer(.min), .real(0.5), .text(""), .text("a\0ß"), .blob([]), .blob([0, 1]),
        ] as [SQLiteValue]
    )
    func `a function takes and gives every kind of value`(value: SQLiteValue) throws {
        try connection.define("same", arguments: 1) { $0[0] }
        #expect(try connection.first("SELECT same(?)", value) { $0.value(0) } == value)
    }

    @Test func `a deterministic function can make an index, which a search uses`() throws {
        try defineFold(on: connection)
        try connection.execute("CREATE UNIQUE INDEX folded ON users (fold(name))")
        try connection.add("ÄNN")
        #expect(throws: SQLiteError.self) { try connection.add("änn") }
        let steps = try connection.explain("SELECT id FROM users WHERE fold(name) = ?")
        #expect(steps == ["SEARCH users USING INDEX folded (<expr>=?)"])
    }

    @Test func `a copy gets its functions after it was opened`() throws {
        try defineFold(on: connection)
        try connection.execute("CREATE UNIQUE INDEX folded ON users (fold(name))")
        try connection.add("ÄNN")
        let copy = try Connection(image: connection.serialize())
        try defineFold(on: copy)
        #expect(try copy.exists("SELECT 1 FROM users WHERE fold(name) = ?", "änn"))
    }

    @Test func `a function that isn't deterministic can't make an index`() throws {
        try connection.define("random", arguments: 1, deterministic: false) { $0[0] }
        #expect(throws: SQLiteError.self) { try connection.execute("CREATE INDEX i ON users (random(name))") }
    }

    @Test func `a function may query its own connection`() throws {
        try connection.add("Ann")
        try connection.define("users", arguments: 0) { [unowned connection] _ in
            .integer(Int64((try? connection.names.count) ?? -1))
        }
        #expect(try connection.first("SELECT users()") { $0.int(0) } == 1)
    }

    @Test(arguments: ["replaced", "refused", "closed"])
    func `a function is released once it can't be called any more`(way: String) throws {
        weak var probe: Probe?
        try define(way == "refused" ? String(repeating: "f", count: 300) : "f", watching: &probe)
        #expect((probe == nil) == (way == "refused"))
        if way == "replaced" { try connection.define("f", arguments: 0) { _ in .null } }
        if way == "closed" { connection.close() }
        #expect(probe == nil)
    }

    /// Defines a function that holds the only reference to a probe, and passes over a refusal.
    private func define(_ name: String, watching probe: inout Probe?) throws {
        let held = Probe()
        probe = held
        try? connection.define(name, arguments: 0) { _ in .integer(held.number) }
    }
}

private final class Probe {
    let number: Int64 = 7
}
