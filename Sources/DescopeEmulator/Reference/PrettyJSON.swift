package import JSON

extension JSONValue {
    /// The value for people and for line-by-line comparison: what fits on a line of 120 is on one, members are indented by two.
    package var pretty: String { pretty(indent: 0, column: 0) }

    private func pretty(indent: Int, column: Int) -> String {
        let line = onOneLine
        if column + line.count <= 118 { return line }
        let margin = String(repeating: " ", count: indent + 2)
        let close = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .array(let elements):
            let lines = elements.map { margin + $0.pretty(indent: indent + 2, column: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + close + "]"
        case .object(let object):
            let lines = object.map { member in
                let start = margin + JSONValue.string(member.key).text() + ": "
                return start + member.value.pretty(indent: indent + 2, column: start.count)
            }
            return "{\n" + lines.joined(separator: ",\n") + close + "}"
        default: return line
        }
    }

    private var onOneLine: String {
        switch self {
        case .array(let elements): "[" + elements.map(\.onOneLine).joined(separator: ", ") + "]"
        case .object(let object) where object.isEmpty: "{}"
        case .object(let object):
            "{ " + object.map { JSONValue.string($0.key).text() + ": " + $0.value.onOneLine }.joined(separator: ", ")
                + " }"
        default: text()
        }
    }
}
