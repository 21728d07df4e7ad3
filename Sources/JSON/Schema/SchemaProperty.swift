/// A field of an object, as its type declares it.
package struct SchemaProperty: Sendable {
    package let name: String
    package let isRequired: Bool
    /// Its other names on the wire, from the object's type and from its own.
    package let aliases: [String]
    private let reference: DecodableType

    /// The type within an `Optional`, `Presence` or `ProtoField`.
    package var type: any Decodable.Type { reference.type }

    package var schema: Schema { Schema(of: type) }

    init(name: String, type: any Decodable.Type, isRequired: Bool, aliases: [String]) {
        self.name = name
        self.isRequired = isRequired
        self.aliases = aliases + ((type as? any FieldNaming.Type)?.otherNames ?? [])
        reference = DecodableType(type)
    }

    /// The fields of a type, in the order that they are decoded, those of a flattened value in its place.
    package static func all(of type: any Decodable.Type) -> [SchemaProperty] {
        RecordedFields.of(DecodableType(type)).properties
    }

    /// Why the fields of a type cannot all be seen; `nil` if they can.
    package static func failure(of type: any Decodable.Type) -> String? {
        RecordedFields.of(DecodableType(type)).failure
    }
}

/// The fields of a type, recorded once, and found by any of their names.
///
/// It is a class because every request asks for it, and a copy of a structure would count each part's references.
final class RecordedFields: Sendable {
    let properties: [SchemaProperty]
    /// The properties' schemas, kept because every request is compared with them.
    let schemas: [Schema]
    /// The fields' own names.
    let names: [String]
    /// Why the recording ended early.
    let failure: String?
    private let positions: [String: Int]

    static func of(_ reference: DecodableType) -> RecordedFields {
        cache.value(of: reference) { RecordedFields(recording: reference.type) }
    }

    private init(recording type: any Decodable.Type) {
        let recording = SchemaRecording(of: type)
        properties = recording.properties
        schemas = properties.map(\.schema)
        names = properties.map(\.name)
        failure = recording.failure.map { "\(type): \($0)" }
        let all = properties.enumerated().flatMap { index, property in
            ([property.name] + property.aliases).map { ($0, index) }
        }
        positions = Dictionary(all) { first, _ in first }
    }

    func position(of name: String) -> Int? { positions[name] }
    func schema(of name: String) -> Schema? { position(of: name).map { schemas[$0] } }

    private static let cache = TypeCache<RecordedFields>()
}
