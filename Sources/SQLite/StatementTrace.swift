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
        let note:
            @convention(c) (UInt32, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) ->
                Int32 = {
                    _,
                    trace,
                    _,
                    text in
                    guard let trace, let text else { return 0 }
                    let sql = String(cString: text.assumingMemoryBound(to: CChar.self))
                    // What a trigger runs arrives as a comment.
                    if !sql.hasPrefix("--") {
                        Unmanaged<StatementTrace>.fromOpaque(trace).takeUnretainedValue().texts.append(sql)
                    }
                    return 0
                }
        sqlite3_trace_v2(handle, UInt32(SQLITE_TRACE_STMT), note, Unmanaged.passUnretained(trace).toOpaque())
    }

    /// Stops the trace, and returns the statements it noted, those of triggers left out.
    package func endTrace() -> [String] {
        sqlite3_trace_v2(handle, 0, nil, nil)
        defer { trace = nil }
        return trace?.texts ?? []
    }
}
