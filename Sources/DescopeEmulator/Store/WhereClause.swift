internal import JSON
internal import SQLite

/// The conditions of a WHERE clause, joined by AND, and their values.
///
/// A list is one JSON value, so that a query keeps its text, and its prepared statement, whatever the length.
struct WhereClause {
    static let list = "(SELECT value FROM json_each(?))"

    private var conditions: [String] = []
    private(set) var values: [SQLiteValue] = []

    var text: String { conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ") }

    mutating func and(_ condition: String, _ values: any SQLiteBindable...) {
        conditions.append(condition)
        self.values += values.map(\.sqliteValue)
    }

    mutating func and(_ other: WhereClause) {
        conditions += other.conditions
        values += other.values
    }

    var isEmpty: Bool { conditions.isEmpty }

    /// A column has one of the values, if any are given.
    mutating func match(_ column: String, anyOf values: [String]) {
        guard !values.isEmpty else { return }
        and("\(column) IN \(Self.list)", values.jsonText)
    }

    /// The same for a column whose index leaves out the empty text.
    mutating func match(sparse column: String, anyOf values: [String]) {
        if !values.isEmpty, !values.contains("") { and("\(column) <> ''") }
        match(column, anyOf: values)
    }

    /// A column is in a sub-query over one of the values, if any are given.
    mutating func match(_ column: String, in query: String, anyOf values: [String]) {
        guard !values.isEmpty else { return }
        and("\(column) IN (\(query) IN \(Self.list))", values.jsonText)
    }

    /// A yes-or-no expression is as wanted, if that is said.
    mutating func match(_ expression: String, is wanted: Bool?) {
        guard let wanted else { return }
        and("\(expression) = ?", wanted)
    }
}

extension [Int64] {
    /// The numbers as a JSON array, for `json_each`.
    var jsonText: String { "[" + map(String.init).joined(separator: ",") + "]" }
}

extension [String] {
    /// The strings as a JSON array, for `json_each`.
    var jsonText: String { JSONValue.array(map(JSONValue.string)).text() }
}
