/// Bytes on their way to a client.
struct PendingOutput {
    private var bytes: [UInt8] = []
    private var sent = 0

    /// How far writing came.
    enum Progress {
        case finished
        /// The client takes no more for now.
        case blocked
        case failed
    }

    /// Makes an empty output.
    init() {}

    /// Makes an output of bytes, none of them sent.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Writes as much as the client takes.
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
