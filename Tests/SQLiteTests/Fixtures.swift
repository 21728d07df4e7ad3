import SQLite

extension Connection {
    /// An empty database in memory with the tables the tests speak of.
    static func withUsers() throws -> Connection {
        let connection = try Connection(.memory)
        try connection.execute(usersScript)
        return connection
    }

    static let usersScript = """
        CREATE TABLE tenants (id TEXT PRIMARY KEY) STRICT;
        CREATE TABLE users (
            id INTEGER PRIMARY KEY,
            name TEXT UNIQUE,
            tenant TEXT REFERENCES tenants ON DELETE RESTRICT
        ) STRICT;
        """

    /// The names of all users, in the order they came.
    var names: [String] {
        get throws { try rows("SELECT name FROM users ORDER BY id") { $0.text(0) } }
    }

    func add(_ name: String) throws {
        try run("INSERT INTO users (name) VALUES (?)", name)
    }
}

/// What a test throws to see it arrive.
struct Failure: Error, Equatable {}
