import SQLite
import Testing

struct TransactionTests {
    private let connection: Connection

    init() throws {
        connection = try .withUsers()
    }

    @Test func `a transaction keeps what it did and returns its result`() throws {
        let result = try connection.transaction {
            try connection.add("Ann")
            return 7
        }
        #expect(result == 7)
        #expect(try connection.names == ["Ann"])
    }

    @Test func `a transaction that throws leaves nothing`() throws {
        #expect(throws: Failure()) {
            try connection.transaction {
                try connection.add("Ann")
                throw Failure()
            }
        }
        #expect(try connection.names == [])
    }

    @Test func `a transaction inside another is an error that leaves the outer one open`() throws {
        try connection.transaction {
            #expect(throws: SQLiteError.self) { try connection.transaction { try connection.add("Ann") } }
            try connection.add("Bob")
        }
        #expect(try connection.names == ["Bob"])
    }

    @Test func `a savepoint that throws leaves what came before and after`() throws {
        try connection.transaction {
            try connection.add("Ann")
            try? connection.savepoint {
                try connection.add("Bob")
                throw Failure()
            }
            try connection.add("Cid")
        }
        #expect(try connection.names == ["Ann", "Cid"])
    }

    @Test func `savepoints nest`() throws {
        try connection.savepoint {
            try connection.savepoint { try connection.add("Ann") }
            try? connection.savepoint {
                try connection.savepoint { try connection.add("Bob") }
                throw Failure()
            }
        }
        #expect(try connection.names == ["Ann"])
    }

    @Test func `a savepoint outside a transaction keeps what it did`() throws {
        try connection.savepoint { try connection.add("Ann") }
        try connection.transaction { try connection.add("Bob") }
        #expect(try connection.names == ["Ann", "Bob"])
    }

    @Test func `a commit that fails rolls back`() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try connection.run("PRAGMA defer_foreign_keys = ON")
                try connection.run("INSERT INTO users (name, tenant) VALUES ('Ann', 'nowhere')")
            }
        }
        #expect(error?.message == "FOREIGN KEY constraint failed")
        try connection.transaction { try connection.add("Bob") }
        #expect(try connection.names == ["Bob"])
    }

    @Test func `the first error arrives though the engine rolled back already`() throws {
        try connection.add("Ann")
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try connection.savepoint { try connection.run("INSERT OR ROLLBACK INTO users (name) VALUES ('Ann')") }
            }
        }
        #expect(error?.message == "UNIQUE constraint failed: users.name")
        try connection.transaction { try connection.add("Bob") }
        #expect(try connection.names == ["Ann", "Bob"])
    }

    @Test func `a transaction that fails while a query reads ends all the same`() throws {
        try connection.add("Ann")
        let names = try connection.rows("SELECT name FROM users") { row in
            try? connection.transaction {
                try connection.add("Bob")
                throw Failure()
            }
            return row.text(0)
        }
        #expect(names == ["Ann"])
        #expect(try connection.names == ["Ann"])
    }
}
