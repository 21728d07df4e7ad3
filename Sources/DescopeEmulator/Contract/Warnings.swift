internal import HTTP
internal import JSON

/// The fields of a request that nobody reads, as the header `X-Emulator-Warnings` lists them.
///
/// They are accepted, because sources disagree on what the service does with them; the header is how a misspelled one is found.
struct Warnings {
    static let header = "X-Emulator-Warnings"
    private static let limit = 1024

    let unread: [UnreadField]

    init(unread: [UnreadField]) {
        self.unread = unread
    }

    /// Those that look like a misspelling: where a request was given up, the others may just not have been looked at.
    init(hintsIn unread: [UnreadField]) {
        self.init(unread: unread.filter { Self.nearest(to: $0) != nil })
    }

    /// The header's value, one entry for each field, the rest counted where there are too many; nil without any.
    var value: String? {
        guard !unread.isEmpty else { return nil }
        var entries: [String] = []
        var length = 0
        for field in unread {
            let entry = Self.encoded(Self.text(field))
            length += entry.utf8.count + 2
            guard length <= Self.limit - 24 else { break }
            entries.append(entry)
        }
        if entries.count < unread.count { entries.append("and%20\(unread.count - entries.count)%20more") }
        return entries.joined(separator: ", ")
    }

    private static func text(_ field: UnreadField) -> String {
        guard let nearest = nearest(to: field) else { return "unknown field \(field.pattern)" }
        return "unknown field \(field.pattern), did you mean \(nearest)?"
    }

    private static func nearest(to field: UnreadField) -> String? {
        let name = String(field.pattern.suffix(limit).split(separator: ".").last ?? "")
        return NameSuggestion(name).nearest(of: field.known)
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.prefix(limit).flatMap { byte in
            isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands for itself in a URI, and the brackets and stars of patterns.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"):
            true
        default: false
        }
    }
}

extension HTTPResponse {
    /// The answer with what is to say about the request.
    func adding(_ warnings: Warnings) -> HTTPResponse {
        guard let value = warnings.value else { return self }
        var response = self
        response.headers[Warnings.header] = value
        return response
    }
}
