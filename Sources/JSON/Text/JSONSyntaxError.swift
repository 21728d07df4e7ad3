/// Why some bytes are not JSON.
package struct JSONSyntaxError: Error, Sendable, Equatable {
    /// Where the error is, in bytes from the start.
    package let offset: Int
    package let reason: String
}

extension JSONSyntaxError: CustomStringConvertible {
    package var description: String { "\(reason) at offset \(offset)" }
}
