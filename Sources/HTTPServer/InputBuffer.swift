/// The memory that a lane's connections receive into, one after another: idle connections hold none.
final class InputBuffer {
    static let size = 65_536

    private var bytes = [UInt8](repeating: 0, count: InputBuffer.size)

    /// Lends what has arrived to `body`.
    func receive(from socket: Socket, atMost count: Int, _ body: (UnsafeRawBufferPointer) -> Void) -> Socket.Transfer {
        bytes.withUnsafeMutableBytes { buffer in
            let transfer = socket.receive(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(count)))
            if case .bytes(let count) = transfer { body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            return transfer
        }
    }
}
