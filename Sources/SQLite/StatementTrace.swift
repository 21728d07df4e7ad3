import CSQLite

/// What a connection runs, for tests that count statements.
final class StatementTrace {
    fileprivate var texts: [String] = []
}

extension Connection {
    /// Notes the statements that run from now on.
    package func startTrace() {
        let trace = StatementTrace()
        self.trace = trace
        sqlite3_trace_v2(handle, UInt32(SQLITE_TRACE_STMT), note, Unmanaged.passUnretained(trace).toOpaque())
    }

    /// Stops the trace, and returns the statements it noted, those of triggers left out.
    package func endTrace() -> [String] {
        sqlite3_trace_v2(handle, 0, nil, nil)
        defer { trace = nil }
        return trace?.texts ?? []
    }
}

/// What SQLite calls for a statement that begins: its text comes last, for a trigger's statement as a comment.
private func note(
    _ event: UInt32,
    _ trace: UnsafeMutableRawPointer?,
    _ statement: UnsafeMutableRawPointer?,
    _ text: UnsafeMutableRawPointer?
) -> Int32 {
    guard let trace, let text else { return 0 }
    let sql = String(cString: text.assumingMemoryBound(to: CChar.self))
    guard !sql.hasPrefix("--") else { return 0 }
    Unmanaged<StatementTrace>.fromOpaque(trace).takeUnretainedValue().texts.append(sql)
    return 0
}
