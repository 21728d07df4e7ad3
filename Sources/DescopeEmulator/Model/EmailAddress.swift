/// An e-mail address by its form: one `@` with something on both sides, and no white space (U-03).
struct EmailAddress: Sendable {
    let text: String

    /// Reads an address, trimmed; nil if the text is not one.
    init?(_ given: String) {
        text = given.trimmed
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last else { return nil }
        guard !local.isEmpty, !domain.isEmpty, domain.first != UInt8(ascii: "."), domain.last != UInt8(ascii: ".")
        else { return nil }
        guard text.utf8.allSatisfy(Self.isAllowed) else { return nil }
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
