/// The names that machines use: letters, digits, `_` and `-`.
enum MachineName {
    /// Whether the text is 1 to `length` of these characters and those of `more`.
    static func isValid(_ text: some StringProtocol, upTo length: Int, allowing more: String = "") -> Bool {
        (1...length).contains(text.utf8.count) && text.utf8.allSatisfy { isAllowed($0) || more.utf8.contains($0) }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
