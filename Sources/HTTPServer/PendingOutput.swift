/// Bytes on their way to a client.
struct PendingOutput {
    private let bytes: [UInt8]
    private var sent = 0

    enum Progress {
        case finished
        /// The client accepts no more for now.
        case blocked
        case failed
    }

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// Whether these are more than a megabyte, of which an answer takes many times its size to make.
    var isLarge: Bool { bytes.count > 1 << 20 }

    mutating func write(to socket: Socket) -> Progress {
        while sent < bytes.count {
            switch bytes.withUnsafeBytes({ socket.send(UnsafeRawBufferPointer(rebasing: $0[sent...])) }) {
            case .bytes(let count): sent += count
            case .wouldBlock: return .blocked
            case .ended, .failed: return .failed
            }
        }
        return .finished
    }
}
