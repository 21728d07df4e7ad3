/// The syntax of e-mail addresses, phone numbers and login IDs.
enum Address {
    /// Whether the text looks like an e-mail address: one `@` with something on both sides and no white space (U-03).
    static func isEmail(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last else { return false }
        guard !local.isEmpty, !domain.isEmpty, domain.first != UInt8(ascii: "."), domain.last != UInt8(ascii: ".")
        else {
            return false
        }
        return !text.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    }

    /// The phone number in a field, as `+` and digits, or nil where there is none.
    ///
    /// Everything but digits and the leading `+` is dropped (U-05), then `^\+[1-9]\d{4,14}$` must hold (U-06).
    static func phone(_ text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "+") else { return nil }
        let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (5...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        return "+" + String(decoding: digits, as: UTF8.self)
    }

    /// The phone number that a login ID is, if it is one: digits and what people write between them, nothing else.
    static func phone(inLoginID text: String) -> String? {
        guard text.unicodeScalars.dropFirst().allSatisfy({ ("0"..."9").contains($0) || phoneSeparators.contains($0) })
        else { return nil }
        return phone(text)
    }

    /// A login ID as it is stored and compared: trimmed, phone numbers normalised, otherwise exactly as given (U-05, Q-09).
    static func loginID(_ text: String) -> String {
        let trimmed = text.trimmed
        return phone(inLoginID: trimmed) ?? trimmed
    }

    /// Hyphens, dots, brackets and spaces, also those that word processors put.
    private static let phoneSeparators = Set(
        "-.()/ \t\u{A0}\u{202F}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".unicodeScalars
    )
}

extension Address {
    /// An e-mail address of which only first letters and the top-level domain can be read, as in `d***@d******.com` (§3.0).
    static func maskedEmail(_ email: String) -> String {
        guard let at = email.lastIndex(of: "@"), let first = email.first else { return "" }
        let domain = email[email.index(after: at)...]
        let end = domain.lastIndex(of: ".").map { domain[$0...] } ?? ""
        return "\(first)***@\(domain.prefix(1))******\(end)"
    }

    /// A phone number of which only the first and the last two digits can be read.
    static func maskedPhone(_ phone: String) -> String {
        guard phone.count > 4 else { return "" }
        return phone.prefix(2) + String(repeating: "*", count: phone.count - 4) + phone.suffix(2)
    }
}
