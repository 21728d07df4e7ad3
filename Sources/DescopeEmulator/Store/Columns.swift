internal import JSON
internal import SQLite

/// The columns of a table in the order of writing and reading, so that they are listed once.
struct Columns: Sendable {
    /// All of them, as SELECT and INSERT list them.
    let list: String
    let select: String
    let byID: SQL
    private let insertAll: SQL
    private let insertUsual: SQL
    private let usualCount: Int
    private let table: String
    private let fixedCount: Int
    private let all: [String]

    /// - Parameters:
    ///   - table: A table whose key is `serial`, and whose rows are known by their `id`.
    ///   - fixed: The columns that never change, `id` first.
    ///   - seldom: More columns that change, but are blank in most rows, as the table has it by default.
    init(of table: String, fixed: [String], changing: [String], seldom: [String] = []) {
        let usual = fixed + changing
        (self.table, fixedCount, usualCount, all) = (table, fixed.count, usual.count, usual + seldom)
        list = all.joined(separator: ", ")
        select = "SELECT \(list) FROM \(table)"
        byID = SQL(kept: select + " WHERE id = ?")
        insertAll = Self.insert(into: table, all)
        insertUsual = Self.insert(into: table, usual)
    }

    /// Leaves out a row that violates a UNIQUE constraint.
    private static func insert(into table: String, _ columns: [String]) -> SQL {
        let values = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        let list = columns.joined(separator: ", ")
        return SQL(kept: "INSERT INTO \(table) (serial, \(list)) VALUES (\(values)) ON CONFLICT DO NOTHING")
    }

    /// How a row is inserted: a blank value costs as much to hand over as another.
    fileprivate func insert(_ serial: SQLiteValue, _ values: [SQLiteValue]) -> (sql: SQL, values: [SQLiteValue]) {
        guard usualCount < all.count, values[usualCount...].allSatisfy(\.isBlank) else {
            return (insertAll, [serial] + values)
        }
        return (insertUsual, [serial] + values[..<usualCount])
    }

    /// The columns that change, by their places.
    fileprivate var changing: Range<Int> { fixedCount..<all.count }

    /// Updates some of the changing columns, by ID.
    fileprivate func update(_ columns: [Int]) -> SQL {
        let assignments = columns.map { "\(all[$0]) = ?" }.joined(separator: ", ")
        return SQL("UPDATE \(table) SET \(assignments) WHERE id = ?")
    }
}

/// A value kept as one row, and in lists beside it.
protocol StoredRow {
    static var columns: Columns { get }
    /// The values of all columns, the ID first.
    func values() throws -> [SQLiteValue]
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

/// `SQLITE_CONSTRAINT_UNIQUE`.
private let uniqueViolation: Int32 = 2067

extension Connection {
    func find<Value: StoredRow>(_ type: Value.Type, id: String) throws -> Value? {
        try first(type.columns.byID, id, read: Value.read)
    }

    /// Inserts a row; false if a UNIQUE constraint is in the way.
    ///
    /// - Parameter serial: The row's key; nil for the next one.
    func insert(_ value: some StoredRow, serial: Int64? = nil) throws -> Bool {
        let insert = try type(of: value).columns.insert(serial.sqliteValue, value.values())
        try run(insert.sql, values: insert.values)
        return changes == 1
    }

    /// Updates the columns that differ, or all of them without an old value; false if there is no such row, or a UNIQUE
    /// constraint is in the way.
    ///
    /// `UPDATE OR IGNORE` would also ignore other constraints, and hide a mistake of ours.
    func update<Value: StoredRow>(_ value: Value, replacing old: Value? = nil) throws -> Bool {
        let (new, old) = (try value.values(), try old?.values())
        let columns = Value.columns.changing.filter { index in old.map { !$0[index].isExactly(new[index]) } ?? true }
        guard !columns.isEmpty else { return true }
        do {
            try run(Value.columns.update(columns), values: columns.map { new[$0] } + [new[0]])
            return changes == 1
        } catch let error as SQLiteError where error.code == uniqueViolation {
            return false
        }
    }
}

extension SQLiteValue {
    /// Whether this is what a column without a value has: NULL, 0 or the empty text.
    fileprivate var isBlank: Bool {
        switch self {
        case .null: true
        case .integer(let integer): integer == 0
        case .text(let text): text.isEmpty
        case .blob: false
        }
    }
}

/// Reads the columns of a row from left to right.
struct RowReader {
    let row: Row
    private var column = -1

    init(row: Row) { self.row = row }

    mutating func text() -> String { row.text(next()) }

    mutating func textIfPresent() -> String? { row.textIfPresent(next()) }

    mutating func integer() -> Int64 { row.integer(next()) }

    mutating func bool() -> Bool { row.bool(next()) }

    mutating func instant() -> Instant { Instant(milliseconds: integer()) }

    mutating func instantIfPresent() -> Instant? {
        let column = next()
        return row.isNull(column) ? nil : Instant(milliseconds: row.integer(column))
    }

    mutating func contact() -> Contact { Contact(value: text(), isVerified: bool()) }

    /// A value kept by its raw value.
    ///
    /// - Throws: `UnknownRawValue`.
    mutating func value<Value: RawRepresentable<String>>() throws -> Value {
        try row.value(of: Value.self, next())
    }

    /// A value kept as JSON.
    mutating func decoded<Value: Decodable>() throws -> Value {
        try row.decoded(Value.self, next())
    }

    /// The same, nil for NULL.
    mutating func decodedIfPresent<Value: Decodable>() throws -> Value? {
        let column = next()
        return row.isNull(column) ? nil : try row.decoded(Value.self, column)
    }

    private mutating func next() -> Int {
        column += 1
        return column
    }
}

extension Row {
    /// The value that a column's word stands for.
    ///
    /// - Throws: `UnknownRawValue` if no case has this word: another program wrote it.
    func value<Value: RawRepresentable<String>>(of type: Value.Type, _ column: Int) throws -> Value {
        guard let value = Value(rawValue: text(column)) else {
            throw UnknownRawValue(type: "\(type)", word: text(column))
        }
        return value
    }
}

/// A stored word that no case of its type has.
struct UnknownRawValue: Error, Equatable {
    let type: String
    let word: String
}

/// Columns that hold JSON.
extension Row {
    func json(_ column: Int) throws -> JSONValue { try JSONValue(parsing: Array(text(column).utf8)) }

    func decoded<Value: Decodable>(_ type: Value.Type, _ column: Int) throws -> Value {
        try decodeJSON(type, from: json(column))
    }

    func strings(_ column: Int) throws -> [String] { try decoded([String].self, column) }
}

/// A value as a column of JSON holds it.
func jsonText(of value: some Encodable) throws -> String {
    String(decoding: try encodeJSON(value), as: UTF8.self)
}
