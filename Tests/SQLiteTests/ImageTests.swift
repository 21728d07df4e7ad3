import SQLite
import Testing

struct ImageTests {
    @Test func `an image holds the whole database`() throws {
        let original = try Connection.withUsers()
        try original.add("Ann")
        let copy = try Connection(image: original.serialize())
        #expect(try copy.names == ["Ann"])
    }

    @Test func `a copy and its original go their own ways`() throws {
        let original = try Connection.withUsers()
        let copy = try Connection(image: original.serialize())
        try original.add("Ann")
        try copy.add("Bob")
        #expect(try original.names == ["Ann"])
        #expect(try copy.names == ["Bob"])
    }

    @Test func `a copy can grow`() throws {
        let copy = try Connection(image: Connection.withUsers().serialize())
        try copy.transaction { for number in 1...5000 { try copy.add("user \(number)") } }
        #expect(try copy.names.count == 5000)
        #expect(try copy.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
    }

    @Test func `a copy keeps foreign keys and transactions`() throws {
        let copy = try Connection(image: Connection.withUsers().serialize())
        #expect(throws: SQLiteError.self) { try copy.run("INSERT INTO users (tenant) VALUES ('nowhere')") }
        try? copy.transaction {
            try copy.add("Ann")
            throw Failure()
        }
        #expect(try copy.names == [])
    }

    @Test func `an image of a file holds what is still in its log`() throws {
        let file = try TemporaryDatabase()
        let original = try file.open()
        try original.execute(Connection.usersScript)
        try original.add("Ann")
        let copy = try Connection(image: original.serialize())
        try copy.add("Bob")
        #expect(try copy.names == ["Ann", "Bob"])
    }

    @Test func `the image of a copy is the image it came from`() throws {
        let image = try Connection.withUsers().serialize()
        #expect(try Connection(image: image).serialize() == image)
    }

    @Test func `a database without a table has an image too`() throws {
        let copy = try Connection(image: Connection(.memory).serialize())
        try copy.execute(Connection.usersScript)
        #expect(try copy.names == [])
    }

    @Test func `a small page makes a small image`() throws {
        let connection = try Connection(.memory, pageSize: 1024)
        try connection.execute("CREATE TABLE t (v)")
        #expect(try connection.serialize().count == 2048)
        #expect(try Connection(image: connection.serialize()).first("PRAGMA page_size") { $0.int(0) } == 1024)
    }

    @Test(arguments: [1, 20, 511, 512, 4096])
    func `bytes that aren't a database are refused`(count: Int) throws {
        #expect(throws: SQLiteError.self) { try Connection(image: [UInt8](repeating: 65, count: count)) }
    }
}
