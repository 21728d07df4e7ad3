package import JSON

/// The type of a custom attribute, with the options of the select types (AT-03).
package enum AttributeType: Sendable, Equatable {
    case text
    case number
    case boolean
    case singleSelect(options: [String])
    case multiSelect(options: [String])
    case date
    case monthDay

    /// The type by its number on the wire; options come from the definition.
    package init(number: Int, definition: JSONValue) throws {
        let options = (definition["options"]?.arrayValue ?? []).compactMap { $0["value"]?.stringValue }
        switch number {
        case 1: self = .text
        case 2: self = .number
        case 3: self = .boolean
        case 4: self = .singleSelect(options: options)
        case 5: self = .multiSelect(options: options)
        case 6: self = .date
        case 7: self = .monthDay
        default: throw APIError.invalidField("type")
        }
    }

    /// Whether a user can have that value.
    package func accepts(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.text, .string), (.number, .number), (.boolean, .bool), (.date, .string), (.date, .number),
            (.monthDay, .string):
            true
        case (.singleSelect(let options), .string(let option)): options.contains(option)
        case (.multiSelect(let options), .array(let chosen)):
            chosen.allSatisfy { $0.stringValue.map(options.contains) ?? false }
        default: false
        }
    }
}
