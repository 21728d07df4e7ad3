extension Base64 {
    /// Bytes in the usual alphabet, with padding (RFC 4648 §4).
    static func padded(_ bytes: [UInt8]) -> String {
        let text = url(bytes).replacing("-", with: "+").replacing("_", with: "/")
        return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }
}
