internal import JSON

/// The type of a custom attribute by its number on the wire (AT-03).
enum AttributeType: Int, Sendable, Codable {
    case text = 1
    case number
    case boolean
    case singleSelect
    case multiSelect
    case date
    case monthDay

    /// The type that a request names, by number or by a word of python's documentation.
    init?(_ value: JSONValue) {
        switch value {
        case .string(let name):
            guard let type = Int(name).flatMap(AttributeType.init) ?? Self.names[name.lowercased()] else { return nil }
            self = type
        default:
            guard let type = value.intValue.flatMap(AttributeType.init) else { return nil }
            self = type
        }
    }

    var isSelect: Bool { self == .singleSelect || self == .multiSelect }

    private static let names: [String: AttributeType] = [
        "string": .text, "text": .text, "number": .number, "boolean": .boolean, "singleselect": .singleSelect,
        "multiselect": .multiSelect, "date": .date, "monthday": .monthDay,
    ]
}

extension AttributeType: SchemaProviding {
    static var schema: Schema { .integer(format: "int32") }
    static var example: AttributeType? { .text }
}
