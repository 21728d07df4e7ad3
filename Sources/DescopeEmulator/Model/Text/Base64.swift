/// Base64 as protobuf's JSON reads it: both alphabets, with or without padding.
enum Base64 {
    /// The bytes of a text; nil if it is not base64.
    static func decode(_ text: String) -> [UInt8]? {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
        let padding = text.utf8.dropFirst(digits.count)
        guard digits.count % 4 != 1, padding.count <= 2, padding.allSatisfy({ $0 == UInt8(ascii: "=") }) else {
            return nil
        }
        let groups = digits.compactMap(value)
        return groups.count == digits.count ? Bits.bytes(from: groups, of: 6) : nil
    }

    /// Bytes in the usual alphabet, padded.
    static func padded(_ bytes: some Collection<UInt8>) -> String {
        let digits = digits(bytes, last: "+/")
        return digits + String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
    }

    /// Bytes in the alphabet of URLs, without padding (RFC 4648 §5).
    static func url(_ bytes: some Collection<UInt8>) -> String { digits(bytes, last: "-_") }

    private static func digits(_ bytes: some Collection<UInt8>, last: String) -> String {
        let alphabet = Array(("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + last).utf8)
        let text = Bits.groups(of: 6, in: bytes).map { alphabet[Int($0)] }
        return String(decoding: text, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
