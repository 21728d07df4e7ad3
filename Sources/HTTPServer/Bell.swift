import Glibc

/// A pipe that makes a thread in poll(2) wake up.
final class Bell: Sendable {
    /// Readable after a ring.
    let descriptor: Int32
    private let writer: Int32

    init() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { preconditionFailure("no pipe: \(String(cString: strerror(errno)))") }
        (descriptor, writer) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(descriptor)
        close(writer)
    }

    /// A full pipe wakes as well.
    func ring() {
        var byte: UInt8 = 0
        _ = write(writer, &byte, 1)
    }

    func silence() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { _ = read(descriptor, $0.baseAddress, $0.count) }
    }
}
