internal import SQLite

/// The project's own row.
struct ProjectStore {
    let database: Connection

    /// The project's name; empty until it gets one.
    func name() throws -> String { try database.first("SELECT name FROM project") { $0.text(0) } ?? "" }

    func setName(_ name: String) throws { try database.run("UPDATE project SET name = ?", name) }

    /// The project's tags, in the order given.
    func tags() throws -> [String] {
        try database.first("SELECT tags FROM project") { try $0.strings(0) } ?? []
    }

    func clock() throws -> Clock {
        let clock = try database.first("SELECT clockOffset, frozenAt FROM project") { row in
            Clock(offset: row.integer(0), frozenAt: row.isNull(1) ? nil : Instant(milliseconds: row.integer(1)))
        }
        return clock ?? .system
    }

    func setClock(_ clock: Clock) throws {
        let sql: SQL = "UPDATE project SET clockOffset = ?, frozenAt = ?"
        try database.run(sql, clock.offset, clock.frozenAt?.milliseconds)
    }

    func setTags(_ tags: [String]) throws { try database.run("UPDATE project SET tags = ?", tags.jsonText) }
}
