internal import SQLite

/// Columns that hold one of some words.
extension Row {
    /// The value that a column's word stands for.
    ///
    /// - Throws: `UnknownRawValue` if it stands for none: another program wrote it.
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
