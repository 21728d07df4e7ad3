/// The sizes beyond which the parser refuses a request.
package struct HTTPLimits: Sendable {
    /// Bytes of the request line and fields; separately, bytes of a chunked body's extensions and trailers.
    ///
    /// Node.js and h11 also default to 16 KiB.
    package var head: Int
    /// Bytes of the decoded body.
    package var body: Int

    package init(head: Int = 16_384, body: Int = 8_388_608) {
        self.head = head
        self.body = body
    }
}
