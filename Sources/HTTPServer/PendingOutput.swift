/// A head and a body on their way to a client.
struct PendingOutput {
    private let head: [UInt8]
    private let body: [UInt8]
    /// How many bytes of the body are to be sent.
    private let bodyCount: Int
    private var sent = 0

    /// How much is written before the lane's other clients get their turn: the kernel takes megabytes at once, and
    /// milliseconds for them.
    private static let turn = 131_072

    enum Progress {
        case finished
        /// There is more, but others come first, or the client accepts no more for now.
        case unfinished
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
        switch writeRest(to: socket) {
        case .bytes(let count): sent += count
        case .wouldBlock: break
        case .ended, .failed: return .failed
        }
        return sent < head.count + bodyCount ? .unfinished : .finished
    }

    private func writeRest(to socket: Socket) -> Socket.Transfer {
        let start = max(0, sent - head.count)
        return head.withUnsafeBytes { head in
            body.withUnsafeBytes { body in
                socket.send(
                    UnsafeRawBufferPointer(rebasing: head[min(sent, head.count)...]),
                    UnsafeRawBufferPointer(rebasing: body[start..<min(bodyCount, start + Self.turn)])
                )
            }
        }
    }
}
