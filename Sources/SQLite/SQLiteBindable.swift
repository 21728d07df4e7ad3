/// A value as SQLite stores it.
package enum SQLiteValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

extension SQLiteValue {
    package static func bool(_ value: Bool) -> SQLiteValue { .integer(value ? 1 : 0) }

    /// NULL for nil.
    package static func text(ifPresent text: String?) -> SQLiteValue { text.map(SQLiteValue.text) ?? .null }

    /// Whether both are the same byte by byte; `==` takes composed and decomposed letters for equal.
    package func isExactly(_ other: SQLiteValue) -> Bool {
        guard case (.text(let text), .text(let other)) = (self, other) else { return self == other }
        return text.utf8.elementsEqual(other.utf8)
    }
}

/// A type whose values can stand for a `?` in a statement.
package protocol SQLiteBindable {
    var sqliteValue: SQLiteValue { get }
}

extension SQLiteValue: SQLiteBindable { package var sqliteValue: SQLiteValue { self } }
extension Int: SQLiteBindable { package var sqliteValue: SQLiteValue { .integer(Int64(self)) } }
extension Int64: SQLiteBindable { package var sqliteValue: SQLiteValue { .integer(self) } }
extension Bool: SQLiteBindable { package var sqliteValue: SQLiteValue { .integer(self ? 1 : 0) } }
extension String: SQLiteBindable { package var sqliteValue: SQLiteValue { .text(self) } }
extension [UInt8]: SQLiteBindable { package var sqliteValue: SQLiteValue { .blob(self) } }

extension Optional: SQLiteBindable where Wrapped: SQLiteBindable {
    package var sqliteValue: SQLiteValue { self?.sqliteValue ?? .null }
}
