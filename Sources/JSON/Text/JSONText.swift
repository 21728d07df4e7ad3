extension JSONValue {
    /// The value as JSON text in UTF-8, without white space; members keep their order.
    package func bytes() -> [UInt8] {
        var output = JSONBytes()
        output.write(self)
        return output.bytes
    }

    package func text() -> String { String(decoding: bytes(), as: UTF8.self) }
}
