internal import Glibc

/// A file of text, read and written whole.
struct TextFile {
    let path: String

    /// - Throws: `Failure` with status 4 where it cannot be read.
    func read() throws -> String {
        guard let stream = fopen(path, "r") else { throw failure("read") }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer.prefix(count) }
        guard ferror(stream) == 0 else { throw failure("read") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Throws: `Failure` with status 4 where it cannot be written.
    func write(_ text: String) throws {
        guard let stream = fopen(path, "w") else { throw failure("written") }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, stream)
        guard fclose(stream) == 0, written == bytes.count else { throw failure("written") }
    }

    private func failure(_ action: String) -> Failure {
        Failure(.badData, "\(path) cannot be \(action): \(String(cString: strerror(errno)))")
    }
}
