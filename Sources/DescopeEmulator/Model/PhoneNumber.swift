/// A phone number: `+` and digits, everything else dropped (U-05), so that `^\+[1-9]\d{4,14}$` holds (U-06).
struct PhoneNumber: Sendable {
    let text: String

    /// Reads a number; nil if the text is not one.
    init?(_ given: String) {
        let given = given.trimmed
        guard given.utf8.first == UInt8(ascii: "+") else { return nil }
        let digits = given.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (5...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        text = "+" + String(decoding: digits, as: UTF8.self)
    }

    /// The phone number in a login ID that has only digits and what people write between them.
    init?(inLoginID given: String) {
        // Most login IDs are no numbers, and this tells it at once.
        guard given.utf8.first == UInt8(ascii: "+") else { return nil }
        guard given.unicodeScalars.dropFirst().allSatisfy({ ("0"..."9").contains($0) || Self.separators.contains($0) })
        else { return nil }
        self.init(given)
    }

    /// The number with only its first and last two characters.
    var masked: String {
        guard text.count > 4 else { return "" }
        return text.prefix(2) + String(repeating: "*", count: text.count - 4) + text.suffix(2)
    }

    /// Hyphens, dots, brackets and spaces, including those of word processors.
    private static let separators = Set(
        "-.()/ \t\u{A0}\u{202F}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".unicodeScalars
    )
}
