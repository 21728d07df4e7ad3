import SQLite
import Testing

struct ViolationTests {
    private let connection: Connection

    init() throws {
        connection = try .withUsers()
        try connection.run("INSERT INTO tenants (id) VALUES ('acme')")
        try connection.run("INSERT INTO users (id, name, tenant) VALUES (1, 'Ann', 'acme')")
    }

    @Test(arguments: [
        "INSERT INTO users (name) VALUES ('Ann')",
        "INSERT INTO users (id) VALUES (1)",
        "INSERT INTO tenants (id) VALUES ('acme')",
    ])
    func `a key taken already is an error`(sql: String) throws {
        let error = #expect(throws: SQLiteError.self) { try connection.run(SQL(sql)) }
        #expect(error?.message.hasPrefix("UNIQUE constraint failed: ") == true)
    }

    @Test(arguments: [
        "INSERT INTO users (tenant) VALUES ('nowhere')",
        "UPDATE users SET tenant = 'nowhere'",
        "DELETE FROM tenants",
    ])
    func `a reference to nothing is an error`(sql: String) throws {
        let error = #expect(throws: SQLiteError.self) { try connection.run(SQL(sql)) }
        #expect(error?.message == "FOREIGN KEY constraint failed")
    }

    @Test(arguments: ["", "DEFERRABLE INITIALLY DEFERRED"])
    func `a reference to nothing is found though only the returned row is read`(kind: String) throws {
        try connection.execute("CREATE TABLE keys (tenant TEXT REFERENCES tenants \(kind)) STRICT")
        let error = #expect(throws: SQLiteError.self) {
            try connection.first("INSERT INTO keys VALUES ('nowhere') RETURNING tenant") { $0.text(0) }
        }
        #expect(error?.message == "FOREIGN KEY constraint failed")
        #expect(try !connection.exists("SELECT 1 FROM keys"))
    }

    @Test(arguments: ["INSERT INTO tenants (id) VALUES (NULL)", "INSERT INTO users (id) VALUES ('one')"])
    func `a value that its column cannot hold is an error`(sql: String) throws {
        #expect(throws: SQLiteError.self) { try connection.run(SQL(sql)) }
    }

    @Test func `a statement that failed works with other values`() throws {
        #expect(throws: SQLiteError.self) { try connection.add("Ann") }
        try connection.add("Bob")
        #expect(try connection.names == ["Ann", "Bob"])
    }
}
