import SQLite
import Testing

struct QueryTests {
    private let connection: Connection

    init() throws {
        connection = try .withUsers()
        for name in ["Ann", "Bob", "Cid"] { try connection.add(name) }
    }

    @Test func `rows come in order`() throws {
        #expect(try connection.names == ["Ann", "Bob", "Cid"])
    }

    @Test func `first is the first row or nil`() throws {
        let sql: SQL = "SELECT name FROM users WHERE id >= ? ORDER BY id"
        #expect(try connection.first(sql, 2) { $0.text(0) } == "Bob")
        #expect(try connection.first(sql, 4) { $0.text(0) } == nil)
    }

    @Test func `exists tells whether there is a row`() throws {
        #expect(try connection.exists("SELECT 1 FROM users WHERE name = ?", "Ann"))
        #expect(try !connection.exists("SELECT 1 FROM users WHERE name = ?", "Dan"))
    }

    @Test func `the same statement may run inside itself`() throws {
        let sql: SQL = "SELECT id FROM users WHERE id > ? ORDER BY id"
        let pairs = try connection.rows(sql, 0) { outer in
            try connection.rows(sql, outer.int(0)) { "\(outer.int(0))\($0.int(0))" }
        }
        #expect(pairs == [["12", "13"], ["23"], []])
    }

    @Test func `a statement whose reader throws is ready for the next query`() throws {
        let sql: SQL = "SELECT id FROM users WHERE id >= ? ORDER BY id"
        #expect(throws: Failure()) { try connection.rows(sql, 2) { _ in throw Failure() } }
        #expect(try connection.rows(sql, 2) { $0.int(0) } == [2, 3])
        #expect(throws: Failure()) { try connection.first(sql, 2) { _ in throw Failure() } }
        #expect(try connection.rows(sql, 3) { $0.int(0) } == [3])
    }

    @Test func `an unfinished read doesn't block a change of the table`() throws {
        #expect(try connection.exists("SELECT 1 FROM users"))
        try connection.execute("DROP TABLE users")
        #expect(try !connection.exists("SELECT 1 FROM sqlite_schema WHERE name = 'users'"))
    }

    @Test func `a compiled statement survives a change of its table`() throws {
        #expect(try connection.first("SELECT * FROM users WHERE id = ?", 1) { $0.isNull(3) } == true)
        try connection.execute("ALTER TABLE users ADD COLUMN age INTEGER DEFAULT 30")
        #expect(try connection.first("SELECT * FROM users WHERE id = ?", 1) { $0.int(3) } == 30)
    }

    @Test func `a wrong number of values is an error`() throws {
        let sql: SQL = "SELECT ?, ?"
        #expect(throws: SQLiteError.self) { try connection.run(sql, 1) }
        #expect(throws: SQLiteError.self) { try connection.run(sql, 1, 2, 3) }
        #expect(try connection.first(sql, 1, 2) { $0.int(1) } == 2)
    }

    @Test(arguments: [
        "SELECT 1; SELECT 2", "SELECT 1; é", "", " ", "-- nothing", "SELEKT 1", "SELECT nothing FROM nowhere",
    ])
    func `what isn't one statement is an error`(sql: String) throws {
        let error = #expect(throws: SQLiteError.self) { try connection.run(SQL(sql)) }
        #expect(error?.sql == sql)
    }

    @Test func `a semicolon may end a statement`() throws {
        #expect(try connection.exists("SELECT 1;\n"))
    }

    @Test func `a failed query names its reason and its statement`() throws {
        let error = #expect(throws: SQLiteError.self) { try connection.run("SELECT * FROM nowhere") }
        #expect(error?.message == "no such table: nowhere")
        #expect(error?.sql == "SELECT * FROM nowhere")
    }

    @Test func `a script runs every statement`() throws {
        try connection.execute("DELETE FROM users; INSERT INTO users (name) VALUES ('Eve')")
        #expect(try connection.names == ["Eve"])
    }

    @Test func `changes are those of the last change`() throws {
        try connection.run("UPDATE users SET tenant = NULL WHERE id > ?", 1)
        #expect(connection.changes == 2)
    }

    @Test func `a statement with RETURNING does all its work though only one row is read`() throws {
        let id = try connection.first("DELETE FROM users RETURNING id") { $0.int(0) }
        #expect(id == 1)
        #expect(try connection.names == [])
    }

    @Test func `more statements than the cache holds still work`() throws {
        let sums = try (0..<1000).map { number in try connection.first(SQL("SELECT \(number) + ?"), 1) { $0.int(0) } }
        #expect(sums == Array(1...1000))
    }

    @Test func `a text composed once is found again`() throws {
        let texts = (1...3).map { SQL(kept: "SELECT \($0)") }
        let numbers = try [texts[1], texts[0], texts[2], texts[1]].map { try connection.first($0) { $0.int(0) } }
        #expect(numbers == [2, 1, 3, 2])
    }

    @Test func `a query goes on while its statement leaves the cache`() throws {
        let ids = try connection.rows("SELECT id FROM users ORDER BY id") { row in
            for number in 0..<300 { try connection.run(SQL("SELECT \(number)")) }
            return row.int(0)
        }
        #expect(ids == [1, 2, 3])
    }
}
