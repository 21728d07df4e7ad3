internal import Glibc

/// The database files of a data directory, checked before they are served.
package enum DataFiles {
    /// The first file that this program cannot use, and why.
    ///
    /// The header has SQLite's magic words and the tables' version. An empty file is a new database.
    package static func firstUnusable(in directory: String) -> (file: String, reason: String)? {
        for name in names(in: directory) where name.hasSuffix(".sqlite") {
            let header = header(of: directory + "/" + name)
            guard !header.isEmpty else { continue }
            guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
                return (name, "it is no SQLite database")
            }
            let version = header[60..<64].reduce(0) { $0 << 8 | Int($1) }
            guard version <= Tables.migrations.count else { return (name, "it was written by a newer version") }
        }
        return nil
    }

    private static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            )
        }
        return names.sorted()
    }

    /// The first hundred bytes of a file, or fewer.
    private static func header(of path: String) -> [UInt8] {
        guard let stream = fopen(path, "r") else { return [] }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = fread(&bytes, 1, bytes.count, stream)
        return Array(bytes.prefix(count))
    }
}
