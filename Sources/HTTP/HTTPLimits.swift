/// How much of a request the parser takes before it refuses.
package struct HTTPLimits: Sendable {
    /// Bytes of the request line and the fields, and again of a chunked body's extensions and trailers.
    ///
    /// The default, 16 KiB, is that of node and of h11.
    package var head: Int
    /// Bytes of the decoded body.
    package var body: Int

    /// Makes limits, in bytes.
    package init(head: Int = 16_384, body: Int = 8_388_608) {
        self.head = head
        self.body = body
    }
}
