/// URLs as texts: what is added to the query of one.
extension String {
    /// The URL with more items in its query, before any fragment.
    func adding(_ items: [(name: String, value: String)]) -> String {
        guard !items.isEmpty else { return self }
        let query = items.map { "\($0.name)=\($0.value.percentEncoded())" }.joined(separator: "&")
        let fragment = firstIndex(of: "#") ?? endIndex
        let base = self[..<fragment]
        return base + (base.contains("?") ? "&" : "?") + query + self[fragment...]
    }

    /// The text with all but unreserved characters, and those given, as escapes (RFC 3986 §2).
    func percentEncoded(except allowed: String = "") -> String {
        let kept = Set("-._~".utf8).union(allowed.utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte.isAlphanumeric || kept.contains(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(contentsOf: hex([byte]).uppercased().utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether this is an absolute URL without a fragment, as an address that users are sent back to must be
    /// (RFC 6749 §3.1.2).
    ///
    /// All must read it alike: a browser takes a backslash for a slash and what precedes an `@` for a user's name, so a
    /// pattern would approve of one host and the browser go to another.
    var isRedirectURL: Bool {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first, first.isLetter else {
            return false
        }
        let (scheme, rest) = (utf8[..<colon], utf8[colon...].dropFirst())
        let host = rest.starts(with: "//".utf8) ? rest.dropFirst(2).prefix { !"/?".utf8.contains($0) } : "".utf8[...]
        return scheme.allSatisfy { $0.isAlphanumeric || "+-.".utf8.contains($0) }
            && !rest.isEmpty && rest.allSatisfy { $0.isAlphanumeric || Self.urlPunctuation.contains($0) }
            && !host.contains(UInt8(ascii: "@"))
    }

    /// What may stand in a URL besides letters and digits (RFC 3986 §2), but for the beginning of a fragment.
    private static let urlPunctuation = Set("-._~:/?[]@!$&'()*+,;=%".utf8)

    /// The text with the characters that mean something in HTML as references.
    var asHTML: String {
        var text = ""
        for character in unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    fileprivate var isAlphanumeric: Bool { isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
