import SQLite
import Testing

/// Shows that an actor can own a connection, which is how the emulator uses it.
private actor Owner {
    private let connection: Connection

    init() throws {
        connection = try .withUsers()
    }

    func add(_ name: String) throws -> [String] {
        try connection.transaction { try connection.add(name) }
        return try connection.names
    }
}

struct OwnershipTests {
    @Test func `an actor owns a connection`() async throws {
        let owner = try Owner()
        #expect(try await owner.add("Ann") == ["Ann"])
    }
}
