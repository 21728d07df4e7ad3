import SQLite
import Testing

struct TraceTests {
    private let connection: Connection

    init() throws {
        connection = try .withUsers()
    }

    @Test func `a trace has the statements that ran, without those of triggers`() throws {
        try connection.execute("CREATE TRIGGER t AFTER INSERT ON users BEGIN DELETE FROM tenants; END")
        connection.startTrace()
        try connection.add("Ann")
        #expect(try connection.names == ["Ann"])
        let statements = ["INSERT INTO users (name) VALUES (?)", "SELECT name FROM users ORDER BY id"]
        #expect(connection.endTrace() == statements)
    }

    @Test func `what ran outside a trace is in none`() throws {
        try connection.add("Ann")
        connection.startTrace()
        #expect(connection.endTrace() == [])
        try connection.add("Bob")
        #expect(connection.endTrace() == [])
    }

    @Test func `in memory, a transaction without a change is only its queries`() throws {
        connection.startTrace()
        _ = try connection.transaction { try connection.names }
        #expect(connection.endTrace() == ["SELECT name FROM users ORDER BY id"])
    }

    @Test func `in memory, a transaction begins with its first change`() throws {
        connection.startTrace()
        try connection.transaction { if try connection.names.isEmpty { try connection.add("Ann") } }
        let change = ["BEGIN", "INSERT INTO users (name) VALUES (?)", "COMMIT"]
        #expect(connection.endTrace() == ["SELECT name FROM users ORDER BY id"] + change)
    }

    @Test func `in a file, a transaction that reads leaves the write lock to others`() throws {
        let file = try TemporaryDatabase()
        let (reader, writer) = (try file.open(), try file.open())
        try writer.execute(Connection.usersScript)
        let names = try reader.transaction {
            let names = try reader.names
            try writer.add("Ann")
            return try names + reader.names
        }
        #expect(try names == [] && reader.names == ["Ann"])
    }

    @Test func `in a file, a transaction whose reading another made old starts again`() throws {
        let file = try TemporaryDatabase()
        let (one, other) = (try file.open(), try file.open())
        try other.execute(Connection.usersScript)
        var seen: [[String]] = []
        try one.transaction {
            seen.append(try one.names)
            if seen.count == 1 { try other.add("Ann") }
            try one.add("Bob")
        }
        #expect(try seen == [[], ["Ann"]] && one.names == ["Ann", "Bob"])
    }

    @Test func `an edition lasts while nothing is undone`() throws {
        let edition = try connection.edition()
        try? connection.transaction { throw Failure() }
        try connection.transaction { try connection.add("Ann") }
        #expect(try connection.edition() == edition && connection.isUndisturbed(since: edition))
        try connection.transaction {
            try? connection.savepoint {
                try connection.add("Bob")
                throw Failure()
            }
        }
        #expect(try connection.edition() != edition && !connection.isUndisturbed(since: edition))
    }

    @Test func `an edition outlasts a refusal, and ends with a definition that is undone`() throws {
        try connection.transaction { try connection.add("Ann") }
        let edition = try connection.edition()
        try? connection.transaction {
            try connection.run("INSERT INTO names (name) SELECT name FROM names WHERE name = 'Bob'")
            throw Failure()
        }
        #expect(try connection.edition() == edition)
        try? connection.transaction {
            try connection.execute("CREATE INDEX more ON names (name)")
            throw Failure()
        }
        #expect(try connection.edition() != edition)
    }

    @Test func `an edition ends with a transaction that is undone`() throws {
        let edition = try connection.edition()
        try? connection.transaction {
            try connection.add("Ann")
            throw Failure()
        }
        #expect(try connection.edition() != edition)
    }

    @Test func `a file's edition ends with a change of another connection`() throws {
        let file = try TemporaryDatabase()
        let (one, other) = (try file.open(), try file.open())
        try one.execute(Connection.usersScript)
        let edition = try one.edition()
        try one.add("Ann")
        #expect(try one.edition() == edition)
        try other.add("Bob")
        #expect(try one.edition() != edition)
    }
}
