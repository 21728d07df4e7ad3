internal import FoundationEssentials

/// Base64 as protobuf's JSON reads it: both alphabets, with or without padding.
enum Base64 {
    /// The bytes of a text, nil where it is no base64.
    static func decode(_ text: String) -> [UInt8]? {
        let digits = text.replacing("-", with: "+").replacing("_", with: "/").prefix { $0 != "=" }
        let padding = String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
        guard text.utf8.count <= digits.utf8.count + 2, let data = Data(base64Encoded: digits + padding) else {
            return nil
        }
        return [UInt8](data)
    }
}
