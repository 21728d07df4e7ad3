extension String {
    /// The text without ASCII white space at its ends.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first.isSpace || last.isSpace else { return self }
        let bytes = utf8.drop(while: \.isSpace)
        guard let end = bytes.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(decoding: bytes[...end], as: UTF8.self)
    }

    /// The text, or nil if it is empty: a plain field as an optional of the model.
    var nonEmpty: String? { isEmpty ? nil : self }

    /// The text without differences of case, those of several letters included: "Straße" is "STRASSE".
    var caseFolded: String { utf8.allSatisfy { $0 < 0x80 } ? lowercased() : uppercased().lowercased() }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
