import Foundation
import JSON

/// Compares an answer with what a story expects, and remembers what `{{name}}` stands for.
struct StoryMatcher {
    private(set) var bindings: [String: JSONValue]

    init(_ bindings: [String: JSONValue]) { self.bindings = bindings }

    /// Replaces every bound `{{name}}` in a request's text.
    func filled(_ text: String) -> String {
        bindings.reduce(text) { text, binding in
            text.replacing("{{\(binding.key)}}", with: binding.value.stringValue ?? binding.value.text())
        }
    }

    /// The first difference, with its path; nil where there is none.
    mutating func difference(_ actual: JSONValue, _ expected: JSONValue, at path: String = "$") -> String? {
        switch (expected, actual) {
        case (.string(let text), _) where text.hasPrefix("{{") && text.hasSuffix("}}"):
            return bind(String(text.dropFirst(2).dropLast(2)), to: actual, at: path)
        case (.object(let wanted), .object(let found)):
            return difference(found, wanted, at: path)
        case (.array(let wanted), .array(let found)):
            guard wanted.count == found.count else {
                return "\(path): \(found.count) elements, not \(wanted.count): \(actual.text())"
            }
            for (index, pair) in zip(found, wanted).enumerated() {
                if let difference = difference(pair.0, pair.1, at: "\(path)[\(index)]") { return difference }
            }
            return nil
        case (.string(let text), .string(let found)) where text.contains("{{"):
            return matches(found, text) ? nil : "\(path): \(found), not \(text)"
        default:
            return actual == expected ? nil : "\(path): \(actual.text()), not \(expected.text())"
        }
    }

    /// Whether a text is as expected; each new `{{name}}` in it is bound to what stands in its place.
    mutating func matches(_ found: String, _ expected: String) -> Bool {
        let expected = filled(expected)
        guard let open = expected.range(of: "{{"), let close = expected[open.upperBound...].range(of: "}}") else {
            return found == expected
        }
        let (head, tail) = (expected[..<open.lowerBound], String(expected[close.upperBound...]))
        guard found.hasPrefix(head) else { return false }
        let rest = found.dropFirst(head.count)
        let literal = tail.range(of: "{{").map { tail[..<$0.lowerBound] } ?? tail[...]
        guard let end = literal.isEmpty ? rest.endIndex : rest.range(of: literal)?.lowerBound else { return false }
        let name = expected[open.upperBound..<close.lowerBound]
        if name != "_" { bindings[String(name)] = .string(String(rest[..<end])) }
        return matches(String(rest[end...]), tail)
    }

    private mutating func difference(_ found: JSONObject, _ wanted: JSONObject, at path: String) -> String? {
        let isOpen = wanted["..."] != nil
        for (key, value) in wanted where key != "..." {
            guard let actual = found[filled(key)] else {
                return "\(path).\(key) is missing in \(JSONValue.object(found).text())"
            }
            if let difference = difference(actual, value, at: "\(path).\(key)") { return difference }
        }
        let keys = Set(wanted.keys.map(filled))
        guard !isOpen, let extra = found.keys.first(where: { !keys.contains($0) }) else { return nil }
        return "\(path).\(extra) is not expected"
    }

    private mutating func bind(_ name: String, to value: JSONValue, at path: String) -> String? {
        guard name != "_" else { return nil }
        guard let known = bindings[name] else {
            bindings[name] = value
            return nil
        }
        return known == value ? nil : "\(path): \(value.text()), not \(known.text()) as {{\(name)}} was before"
    }
}
