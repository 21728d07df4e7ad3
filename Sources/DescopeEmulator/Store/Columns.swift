internal import SQLite

/// The columns of a table in the order in which its rows are written and read, so that they are said once.
struct Columns: Sendable {
    /// `id, name, …`, for a SELECT.
    let list: String
    /// Inserts a whole row; a row that violates a UNIQUE constraint is left out.
    let insert: String
    /// Updates the columns that change, by ID; so does a row that would violate a UNIQUE constraint.
    let update: String

    /// - Parameters:
    ///   - table: A table whose rows are known by their `id`, the first column.
    ///   - fixed: The columns that never change, `id` first.
    ///   - changing: The others.
    init(of table: String, fixed: [String], changing: [String]) {
        let all = fixed + changing
        list = all.joined(separator: ", ")
        let values = Array(repeating: "?", count: all.count).joined(separator: ", ")
        insert = "INSERT INTO \(table) (\(list)) VALUES (\(values)) ON CONFLICT DO NOTHING"
        let assignments = changing.map { "\($0) = ?" }.joined(separator: ", ")
        update = "UPDATE OR IGNORE \(table) SET \(assignments) WHERE id = ?"
    }
}

/// A value that is kept as one row, and in lists beside it.
protocol StoredRow {
    static var columns: Columns { get }
    /// The values of the fixed columns, the ID first.
    var fixedValues: [any SQLiteBindable] { get }
    /// The values of the others.
    func changingValues() throws -> [any SQLiteBindable]
    /// Reads a row; lists are still empty.
    init(_ row: inout RowReader) throws
}

extension StoredRow {
    /// Reads one row of a query that selects the columns.
    static func read(_ row: Row) throws -> Self {
        var reader = RowReader(row: row)
        return try Self(&reader)
    }
}

extension Connection {
    /// Inserts a row; false if a UNIQUE constraint is in the way.
    func insert(_ value: some StoredRow) throws -> Bool {
        try run(type(of: value).columns.insert, values: value.fixedValues + value.changingValues())
        return changes == 1
    }

    /// Updates a row; false if a UNIQUE constraint is in the way, or there is none.
    func update(_ value: some StoredRow) throws -> Bool {
        try run(type(of: value).columns.update, values: value.changingValues() + value.fixedValues.prefix(1))
        return changes == 1
    }
}

/// Reads the columns of a row from left to right.
struct RowReader {
    let row: Row
    private var column = -1

    init(row: Row) {
        self.row = row
    }

    mutating func text() -> String { row.text(next()) }

    mutating func textIfPresent() -> String? { row.textIfPresent(next()) }

    mutating func integer() -> Int64 { row.integer(next()) }

    mutating func bool() -> Bool { row.bool(next()) }

    mutating func instant() -> Instant { Instant(milliseconds: integer()) }

    /// A contact in two columns.
    mutating func contact() -> Contact { Contact(value: text(), isVerified: bool()) }

    /// A value kept by its raw value.
    ///
    /// - Throws: `UnknownRawValue` if no case has it: somebody else wrote it.
    mutating func value<Value: RawRepresentable<String>>(of type: Value.Type = Value.self) throws -> Value {
        try row.value(of: type, next())
    }

    /// A value kept as JSON.
    mutating func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try row.decoded(type, next())
    }

    private mutating func next() -> Int {
        column += 1
        return column
    }
}
