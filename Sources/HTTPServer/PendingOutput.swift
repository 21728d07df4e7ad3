/// A head and a body on their way to a client.
struct PendingOutput {
    private let head: [UInt8]
    private let body: [UInt8]
    /// How many bytes of the body are to be sent.
    private let bodyCount: Int
    private var sent = 0

    enum Progress {
        case finished
        /// The client accepts no more for now.
        case blocked
        case failed
    }

    init(_ head: [UInt8] = [], body: [UInt8] = [], upTo limit: Int = .max) {
        self.head = head
        self.body = body
        bodyCount = min(body.count, max(0, limit))
    }

    /// Whether these are more than a megabyte, of which an answer takes many times its size to make.
    var isLarge: Bool { body.count > 1 << 20 }

    mutating func write(to socket: Socket) -> Progress {
        while sent < head.count + bodyCount {
            switch writeRest(to: socket) {
            case .bytes(let count): sent += count
            case .wouldBlock: return .blocked
            case .ended, .failed: return .failed
            }
        }
        return .finished
    }

    private func writeRest(to socket: Socket) -> Socket.Transfer {
        head.withUnsafeBytes { head in
            body.withUnsafeBytes { body in
                socket.send(
                    UnsafeRawBufferPointer(rebasing: head[min(sent, head.count)...]),
                    UnsafeRawBufferPointer(rebasing: body[max(0, sent - head.count)..<bodyCount])
                )
            }
        }
    }
}
