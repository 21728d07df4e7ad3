internal import Glibc

/// A text file, read and written as a whole.
struct TextFile {
    let path: String

    /// - Throws: `Failure` with status 4 if it cannot be read.
    func read() throws -> String {
        guard let stream = fopen(path, "r") else { throw failure(.badData, "read") }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer.prefix(count) }
        guard ferror(stream) == 0 else { throw failure(.badData, "read") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes a draft beside the file and renames it, so that a reader always finds a complete file.
    ///
    /// - Throws: `Failure` with status 1 if it cannot be written.
    func write(_ text: String) throws {
        let draft = "\(path).\(getpid())"
        guard Self.fill(draft, with: text), rename(draft, path) == 0 else {
            let failure = failure(.runTime, "written")
            unlink(draft)
            throw failure
        }
    }

    private static func fill(_ path: String, with text: String) -> Bool {
        guard let stream = fopen(path, "w") else { return false }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, stream)
        return fclose(stream) == 0 && written == bytes.count
    }

    private func failure(_ status: ExitStatus, _ action: String) -> Failure {
        Failure(status, "\(path) cannot be \(action): \(String(cString: strerror(errno)))")
    }
}
