import SQLite
import Testing

struct MigrationTests {
    private static let first = Connection.usersScript
    private static let second = "INSERT INTO users (name) VALUES ('Ann')"
    private static let broken = "INSERT INTO users (name) VALUES ('Bob'); INSERT INTO nowhere VALUES (1)"

    private let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    private var version: Int? {
        get throws { try connection.first("PRAGMA user_version") { $0.int(0) } }
    }

    @Test func `a new database runs every script once`() throws {
        try connection.migrate([Self.first, Self.second])
        try connection.migrate([Self.first, Self.second])
        #expect(try connection.names == ["Ann"])
        #expect(try version == 2)
    }

    @Test func `an older database runs only the new scripts`() throws {
        try connection.migrate([Self.first])
        try connection.migrate([Self.first, Self.second])
        #expect(try connection.names == ["Ann"])
    }

    @Test func `a script that fails leaves the version before it`() throws {
        #expect(throws: SQLiteError.self) { try connection.migrate([Self.first, Self.broken, Self.second]) }
        #expect(try connection.names == [])
        #expect(try version == 1)
    }

    @Test func `a migration that failed goes on once it is mended`() throws {
        try? connection.migrate([Self.first, Self.broken])
        try connection.migrate([Self.first, Self.second])
        #expect(try connection.names == ["Ann"])
    }

    @Test func `a database newer than the program is refused`() throws {
        try connection.migrate([Self.first, Self.second])
        #expect(throws: SQLiteError.self) { try connection.migrate([Self.first]) }
        #expect(try version == 2)
    }
}
