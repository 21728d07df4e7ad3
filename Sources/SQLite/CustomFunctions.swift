import CSQLite

extension Connection {
    /// Makes a Swift function callable from SQL under a name.
    ///
    /// - Parameters:
    ///   - arguments: How many it takes, or -1 for any number.
    ///   - deterministic: Whether the same arguments always give the same result, which an index on it requires.
    package func define(
        _ name: String,
        arguments: Int32,
        deterministic: Bool = true,
        _ body: @escaping ([SQLiteValue]) -> SQLiteValue
    ) throws {
        guard let handle else { throw SQLiteError(code: SQLITE_MISUSE, on: nil) }
        let flags = SQLITE_UTF8 | (deterministic ? SQLITE_DETERMINISTIC : 0)
        // SQLite releases it: when the function is replaced, when the connection closes, and when this call fails.
        let function = Unmanaged.passRetained(CustomFunction(body)).toOpaque()
        let code = sqlite3_create_function_v2(
            handle,
            name,
            arguments,
            flags,
            function,
            { context, count, values in CustomFunction.call(context, count, values) },
            nil,
            nil,
            { function in CustomFunction.release(function) }
        )
        guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle) }
    }
}

/// Carries a Swift closure through SQLite's untyped pointer.
private final class CustomFunction {
    private let body: ([SQLiteValue]) -> SQLiteValue

    init(_ body: @escaping ([SQLiteValue]) -> SQLiteValue) {
        self.body = body
    }

    static func call(_ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
        guard let function = sqlite3_user_data(context) else { return }
        let arguments = UnsafeBufferPointer(start: values, count: Int(count)).map(argument)
        let result = Unmanaged<CustomFunction>.fromOpaque(function).takeUnretainedValue().body(arguments)
        answer(result, to: context)
    }

    static func release(_ function: UnsafeMutableRawPointer?) {
        guard let function else { return }
        Unmanaged<CustomFunction>.fromOpaque(function).release()
    }

    private static func argument(_ value: OpaquePointer?) -> SQLiteValue {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
        case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
        case SQLITE_TEXT:
            let bytes = sqlite3_value_text(value)
            let count = Int(sqlite3_value_bytes(value))
            return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = sqlite3_value_blob(value)
            let count = Int(sqlite3_value_bytes(value))
            return .blob([UInt8](UnsafeRawBufferPointer(start: bytes, count: count)))
        default: return .null
        }
    }

    private static func answer(_ result: SQLiteValue, to context: OpaquePointer?) {
        switch result {
        case .null: sqlite3_result_null(context)
        case .integer(let integer): sqlite3_result_int64(context, integer)
        case .real(let real): sqlite3_result_double(context, real)
        case .text(var text): text.withUTF8 { csqlite_result_text(context, $0.baseAddress, UInt64($0.count)) }
        case .blob(let blob):
            blob.withUnsafeBytes { csqlite_result_blob(context, $0.baseAddress, UInt64($0.count)) }
        }
    }
}
