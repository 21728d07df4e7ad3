/// An e-mail address by its form: one `@` with something on both sides, and no white space (U-03).
struct EmailAddress: Sendable {
    let text: String

    /// Reads an address, trimmed; nil if the text is not one.
    init?(_ given: String) {
        text = given.trimmed
        let bytes = text.utf8.span
        var separator: Int?
        for index in bytes.indices {
            guard Self.isAllowed(bytes[index]) else { return nil }
            guard bytes[index] == UInt8(ascii: "@") else { continue }
            guard separator == nil else { return nil }
            separator = index
        }
        guard let separator, separator > 0, separator + 1 < bytes.count else { return nil }
        let dot = UInt8(ascii: ".")
        guard bytes[separator + 1] != dot, bytes[bytes.count - 1] != dot else { return nil }
    }

    /// The address with only its first letters and top-level domain, as in `d***@d******.com` (AR-3.0).
    var masked: String {
        guard let at = text.lastIndex(of: "@"), let first = text.first else { return "" }
        let domain = text[text.index(after: at)...]
        let end = domain.lastIndex(of: ".").map { domain[$0...] } ?? ""
        return "\(first)***@\(domain.prefix(1))******\(end)"
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
    }
}
