/// The names other than their own that a type's fields are read under, those of flattened values included.
///
/// Few objects have any; they are found once for an object, not once for each field.
struct OtherNames: Sendable {
    /// The other names of the fields that have any.
    private let names: [String: [String]]

    static func of(_ type: any Decodable.Type) -> OtherNames {
        let reference = DecodableType(type)
        return cache.value(of: reference) { OtherNames(reference) }
    }

    private init(_ reference: DecodableType) {
        var names = (reference.type as? any FieldAliasing.Type)?.aliases ?? [:]
        // The fields of a type that states its own schema are not recorded.
        if !(reference.type is any SchemaProviding.Type) {
            for property in RecordedFields.of(reference).properties where !property.aliases.isEmpty {
                names[property.name] = property.aliases
            }
        }
        self.names = names
    }

    /// The object with values under their fields' own names.
    func replaced(in object: JSONObject) -> JSONObject {
        var result = object
        for (name, others) in names where others.contains(where: object.hasKey) {
            result[name] = object.position(ofFirst: [name] + others).map { object[position: $0] }
        }
        return result
    }

    private static let cache = TypeCache<OtherNames>()
}

extension JSONObject {
    /// Where the value of a field with several names is, its own first.
    ///
    /// Of several names present, the first with more than a zero wins.
    func position(ofFirst names: [String]) -> Int? {
        let present = names.compactMap(position)
        return present.first { !self[position: $0].isZero } ?? present.first { !self[position: $0].isNull }
            ?? present.first
    }
}
