import CSQLite

extension Connection {
    /// Opens a new in-memory database from an image made by `serialize`.
    ///
    /// - Throws: `SQLiteError` with `SQLITE_NOTADB` if the bytes aren't a database.
    package convenience init(image: [UInt8]) throws {
        try self.init(.memory)
        if !image.isEmpty { try load(image) }
    }

    /// Returns a copy of the database, empty if it has no table.
    package func serialize() throws -> [UInt8] {
        guard let handle else { throw SQLiteError(code: SQLITE_MISUSE, on: nil) }
        var count: Int64 = 0
        guard let bytes = sqlite3_serialize(handle, "main", &count, 0) else {
            guard count == 0 else { throw SQLiteError(code: SQLITE_NOMEM, on: nil) }
            return []
        }
        defer { sqlite3_free(bytes) }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private func load(_ image: [UInt8]) throws {
        guard image.count >= 512 else { throw SQLiteError(code: SQLITE_NOTADB, on: nil) }
        let count = Int64(image.count)
        guard let memory = sqlite3_malloc64(UInt64(count)) else { throw SQLiteError(code: SQLITE_NOMEM, on: nil) }
        UnsafeMutableRawBufferPointer(start: memory, count: image.count).copyBytes(from: image)
        // A WAL file's image claims a log, which memory can't have (file format 1.3.3).
        let bytes = memory.assumingMemoryBound(to: UInt8.self)
        bytes[18] = 1
        bytes[19] = 1
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
        let code = sqlite3_deserialize(handle, "main", bytes, count, count, flags)
        guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle) }
        // Only the first statement checks whether the bytes are a database.
        try execute("PRAGMA schema_version")
    }
}
