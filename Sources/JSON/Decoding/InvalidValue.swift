extension Decoder {
    /// The error of a type that refuses the value, with a reason to show or without one.
    package func invalid(_ reason: String = "") -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: reason))
    }
}
