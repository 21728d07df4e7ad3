/// A field of some input that its type does not know.
package struct UnknownField: Sendable, Hashable {
    /// The place, whatever the index in an array (`[]`) or the key in a dictionary (`*`): `users[].nmae`.
    package let pattern: String
    /// The names that the type knows there, in its order, without the other names of the same fields.
    package let known: [String]
}

extension Schema {
    /// The fields of a value that the type does not know, each pattern once, in the order of the input.
    ///
    /// A type that reads its value as a whole knows everything in it, and so does one whose recording fails.
    package func unknownFields(in value: JSONValue) -> [UnknownField] {
        switch (self, value) {
        case (.nullable(let schema), _):
            schema.unknownFields(in: value)
        case (.array(let schema), .array(let elements)):
            Self.unique(elements.flatMap { schema.unknownFields(in: $0, at: "[]") })
        case (.map(let schema), .object(let object)):
            Self.unique(object.flatMap { schema.unknownFields(in: $0.value, at: "*") })
        case (.object(let type), .object(let object)):
            type.fields.unknownFields(in: object)
        default: []
        }
    }

    /// The same, as seen from the place around the value.
    fileprivate func unknownFields(in value: JSONValue, at place: String) -> [UnknownField] {
        let fields = unknownFields(in: value)
        return fields.isEmpty ? [] : fields.map { $0.moved(into: place) }
    }

    private static func unique(_ fields: [UnknownField]) -> [UnknownField] {
        guard fields.count > 1 else { return fields }
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.pattern).inserted }
    }
}

extension RecordedFields {
    fileprivate func unknownFields(in object: JSONObject) -> [UnknownField] {
        guard failure == nil else { return [] }
        var found: [UnknownField] = []
        for (key, value) in object {
            if let position = position(of: key) {
                guard value.isContainer else { continue }
                found += schemas[position].unknownFields(in: value, at: key)
            } else {
                found.append(UnknownField(pattern: key, known: names))
            }
        }
        return found
    }
}

extension UnknownField {
    fileprivate func moved(into place: String) -> UnknownField {
        UnknownField(pattern: pattern.hasPrefix("[") ? place + pattern : "\(place).\(pattern)", known: known)
    }
}

extension JSONValue {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
