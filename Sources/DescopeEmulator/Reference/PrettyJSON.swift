internal import JSON

extension JSONValue {
    /// The value for people and for line-by-line comparison: what fits in 120 columns is on one line.
    var pretty: String { PrettyJSON(self).text(indent: 0, column: 0) }
}

/// A value laid out from the inside out, so that each part is looked at once.
private struct PrettyJSON {
    /// The most characters of a value on one line, with room for a bracket and a comma.
    private static let width = 118

    /// The whole on one line; nil for what has parts and is too long for any.
    private var line: String?
    private var parts: [(key: String, value: PrettyJSON)] = []
    private var brackets = (open: "", close: "")

    init(_ value: JSONValue) {
        switch value {
        case .array(let elements):
            parts = elements.map { (key: "", value: PrettyJSON($0)) }
            brackets = ("[", "]")
            line = joined(padding: "")
        case .object(let object):
            parts = object.map { (key: JSONValue.string($0.key).text() + ": ", value: PrettyJSON($0.value)) }
            brackets = ("{", "}")
            line = joined(padding: object.isEmpty ? "" : " ")
        default: line = value.text()
        }
    }

    /// The text of a value that starts in a column, its next lines indented.
    func text(indent: Int, column: Int) -> String {
        if let line, parts.isEmpty || column + line.count <= Self.width { return line }
        let margin = String(repeating: " ", count: indent + 2)
        let lines = parts.map { part in
            let start = margin + part.key
            return start + part.value.text(indent: indent + 2, column: start.count)
        }
        let close = "\n" + String(repeating: " ", count: indent) + brackets.close
        return brackets.open + "\n" + lines.joined(separator: ",\n") + close
    }

    private func joined(padding: String) -> String? {
        var lines: [String] = []
        for part in parts {
            guard let line = part.value.line else { return nil }
            lines.append(part.key + line)
        }
        let line = brackets.open + padding + lines.joined(separator: ", ") + padding + brackets.close
        return line.count <= Self.width ? line : nil
    }
}
