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
