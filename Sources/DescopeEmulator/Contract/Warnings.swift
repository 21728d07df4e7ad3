internal import HTTP
internal import JSON

/// Warnings about an answered request, for the header `X-Emulator-Warnings`.
///
/// Unknown fields are accepted, because sources disagree on what the service does with them; the header shows
/// misspelled ones.
final class WarningList {
    static let header = "X-Emulator-Warnings"
    /// The header's length in bytes.
    private static let limit = 1024
    /// More than the header holds; beyond, no name is suggested.
    private static let shown = 64

    private(set) var texts: [String]
    private var seen: Set<String>

    init(_ texts: [String] = []) {
        self.texts = texts
        seen = Set(texts)
    }

    /// Adds a sentence without its full stop, but never twice.
    func add(_ text: String) {
        if seen.insert(text).inserted { texts.append(text) }
    }

    /// Adds the unknown fields, each with the nearest known one.
    func add(unknown fields: [UnknownField]) {
        for field in fields {
            let name = field.pattern.suffix(Self.limit).split(separator: ".").last ?? ""
            let hint = texts.count < Self.shown ? Self.hint(String(name), field.known) : nil
            add("unknown field \(field.pattern)" + (hint ?? ""))
        }
    }

    /// Adds the values of a filter that nothing can have, each with the nearest that something can.
    func add(unknown values: [String], in field: String, known: [String]) {
        for value in values where !known.contains(value) {
            let nearest = texts.count < Self.shown ? Self.hint(value, known) : nil
            add("unknown value \(value) in \(field)" + (nearest ?? ", known are \(known.joined(separator: ", "))"))
        }
    }

    private static func hint(_ name: String, _ known: [String]) -> String? {
        NameSuggestion(name).nearest(of: known).map { ", did you mean \($0)?" }
    }

    /// Runs `body`; if it fails, what it warned of is dropped, because it did not happen.
    func droppingOnFailure<T>(_ body: () throws -> T) rethrows -> T {
        let count = texts.count
        do {
            return try body()
        } catch {
            seen.subtract(texts[count...])
            texts.removeSubrange(count...)
            throw error
        }
    }

    /// The header's value: percent-encoded entries, and a count of the rest; nil without any.
    static func value(_ texts: [String]) -> String? {
        guard !texts.isEmpty else { return nil }
        var entries: [String] = []
        var length = 0
        for text in texts {
            let entry = encoded(text)
            length += entry.utf8.count + 2
            guard length <= limit - 24 else { break }
            entries.append(entry)
        }
        if entries.count < texts.count { entries.append("and%20\(texts.count - entries.count)%20more") }
        return entries.joined(separator: ", ")
    }

    /// What stands for itself in a URI, and the brackets and stars of patterns, are shown as they are.
    private static func encoded(_ text: String) -> String {
        String(decoding: text.utf8.prefix(limit), as: UTF8.self).percentEncoded(except: "[]*")
    }
}

extension HTTPResponse {
    func adding(_ warnings: [String]) -> HTTPResponse {
        guard let value = WarningList.value(warnings) else { return self }
        var response = self
        response.headers[WarningList.header] = value
        return response
    }
}
