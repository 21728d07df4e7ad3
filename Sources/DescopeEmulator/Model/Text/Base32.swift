/// Base32 (RFC 4648 §6), in which authenticator applications are given their secrets.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Bytes in capitals, without padding.
    static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: Bits.groups(of: 5, in: bytes).map { alphabet[Int($0)] }, as: UTF8.self)
    }

    /// The bytes of a text in either case, with or without padding; nil if it is not base32.
    static func decode(_ text: String) -> [UInt8]? {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
        let groups = digits.compactMap(value)
        guard groups.count == digits.count, text.utf8.dropFirst(digits.count).allSatisfy({ $0 == UInt8(ascii: "=") })
        else { return nil }
        return Bits.bytes(from: groups, of: 5)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a")
        case UInt8(ascii: "2")...UInt8(ascii: "7"): digit - UInt8(ascii: "2") + 26
        default: nil
        }
    }
}
