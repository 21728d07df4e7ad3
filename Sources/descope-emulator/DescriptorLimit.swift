internal import Glibc

/// The number of descriptors the process may have.
enum DescriptorLimit {
    /// Raises it as far as the system allows: connections and database files need more than the usual 1,024.
    ///
    /// - Returns: The limit from now on.
    static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        limit.rlim_cur = limit.rlim_max
        guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        return Int(clamping: limit.rlim_max)
    }
}
