/// Why some bytes are not JSON.
package struct JSONSyntaxError: Error, Sendable, Equatable {
    /// Where reading stopped, in bytes from the start.
    package let offset: Int
    /// What is wrong there, for a person to read.
    package let reason: String

    /// Makes an error, as a test may do.
    package init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    package var description: String { "\(reason) at offset \(offset)" }
}
