internal import DescopeEmulator
internal import Glibc

/// The directory of `--data`.
enum DataDirectory {
    /// Creates the directory if it is missing, and returns its absolute path.
    ///
    /// - Throws: `Failure` with status 4 if it cannot be created or written, or has an unusable file.
    static func prepare(_ path: String) throws -> String {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw unusable(path) }
        guard let resolved = realpath(path, nil) else { throw unusable(path) }
        defer { free(resolved) }
        guard let directory = opendir(resolved), closedir(directory) == 0, access(resolved, R_OK | W_OK | X_OK) == 0
        else {
            throw unusable(path)
        }
        let absolute = String(cString: resolved)
        if let (file, reason) = DataFiles.firstUnusable(in: absolute) {
            throw Failure(.badData, "\(absolute)/\(file) cannot be used: \(reason)")
        }
        return absolute
    }

    private static func unusable(_ path: String) -> Failure {
        Failure(.badData, "the data directory \(path) cannot be used: \(String(cString: strerror(errno)))")
    }
}
