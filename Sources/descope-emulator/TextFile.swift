internal import Glibc

/// A text file, written as a whole.
struct TextFile {
    let path: String

    /// Writes a draft beside the file and renames it, so that a reader always finds a complete file.
    ///
    /// - Throws: `Failure` with status 1 if it cannot be written.
    func write(_ text: String) throws {
        let draft = "\(path).\(getpid())"
        guard Self.fill(draft, with: text), rename(draft, path) == 0 else {
            let failure = Failure(.runTime, "\(path) cannot be written: \(String(cString: strerror(errno)))")
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
}
