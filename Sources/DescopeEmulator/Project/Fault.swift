/// Something that goes wrong on the way of the next request, because a test wants it to.
enum Fault: Sendable {
    /// The connection closes without an answer, and the operation is not performed.
    case drop
    /// The operation is performed, and the connection closes without an answer.
    case lose
    /// The operation is performed, and the connection closes after so many bytes of the body.
    case truncate(after: Int)
}
