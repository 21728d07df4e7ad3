internal import HTTP
internal import JSON

/// Warnings about a request that is answered nevertheless, for the header `X-Emulator-Warnings`.
///
/// Fields that the operation does not have are accepted, because sources disagree on what the service does with them; the
/// header is how a misspelled one is found.
final class WarningList {
    static let header = "X-Emulator-Warnings"
    /// The header's length in bytes.
    private static let limit = 1024
    /// More than the header holds: a name is looked for only for a field that may be shown.
    private static let shown = 64

    private var texts: [String] = []
    private var seen: Set<String> = []

    /// Adds a sentence without its full stop, once however often it is said.
    func add(_ text: String) {
        if seen.insert(text).inserted { texts.append(text) }
    }

    /// Adds the fields that an operation does not have, each with the nearest that it has.
    func add(unknown fields: [UnknownField]) {
        for field in fields {
            let nearest = texts.count < Self.shown ? Self.nearest(to: field) : nil
            add("unknown field \(field.pattern)" + (nearest.map { ", did you mean \($0)?" } ?? ""))
        }
    }

    private static func nearest(to field: UnknownField) -> String? {
        let name = field.pattern.suffix(limit).split(separator: ".").last ?? ""
        return NameSuggestion(String(name)).nearest(of: field.known)
    }

    /// The header's value: an entry for each, percent-encoded, the rest counted if there are too many; nil without any.
    var value: String? {
        guard !texts.isEmpty else { return nil }
        var entries: [String] = []
        var length = 0
        for text in texts {
            let entry = Self.encoded(text)
            length += entry.utf8.count + 2
            guard length <= Self.limit - 24 else { break }
            entries.append(entry)
        }
        if entries.count < texts.count { entries.append("and%20\(texts.count - entries.count)%20more") }
        return entries.joined(separator: ", ")
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
    /// The response with the warnings about its request.
    func adding(_ warnings: WarningList) -> HTTPResponse {
        guard let value = warnings.value else { return self }
        var response = self
        response.headers[WarningList.header] = value
        return response
    }
}
