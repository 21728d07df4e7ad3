/// The JSON form of a type, found by running its decoding.
package indirect enum Schema: Sendable {
    case any
    case boolean
    case string
    case number
    case integer(format: String? = nil)
    case enumeration([String])
    case array(of: Schema)
    /// An object with any keys.
    case map(of: Schema)
    case nullable(Schema)
    /// An object with the fields of a type.
    case object(ObjectSchema)

    /// The schema of a type: what the type says of itself, else what its decoding asks for.
    package init(of type: any Decodable.Type) {
        self = Self.cache.value(of: DecodableType(type)) { Self(recording: type) }
    }

    /// The schema of an object's field, by any of its names.
    package func field(_ name: String) -> Schema? {
        guard case .object(let object) = self else { return nil }
        return object.fields.schema(of: name)
    }

    /// The schema of an object with those fields of a type that change, and objects of such fields within it.
    package init(changesTo type: any Decodable.Type) { self = .object(ObjectSchema(type, isPartial: true)) }

    private init(recording type: any Decodable.Type) {
        if let type = type as? any SchemaProviding.Type {
            self = type.schema
        } else if let names = Self.names(of: type) {
            self = .enumeration(names)
        } else if let single = SchemaRecording(of: type).single {
            self = Schema(of: single)
        } else {
            self = .object(ObjectSchema(type))
        }
    }

    /// The raw values of an enumeration of strings.
    private static func names(of type: any Decodable.Type) -> [String]? {
        guard let type = type as? any CaseIterable.Type else { return nil }
        let names = type.everyCase.map { ($0 as? any RawRepresentable)?.rawValue as? String }
        return names.contains(nil) ? nil : names.compactMap(\.self)
    }

    private static let cache = TypeCache<Schema>()
}

/// An object with the fields of a type, recorded only when asked for, because types may contain themselves.
package struct ObjectSchema: Sendable {
    private let reference: DecodableType

    package var type: any Decodable.Type { reference.type }

    /// Whether any of the fields may be left out, also within its objects.
    package let isPartial: Bool

    /// The fields, in the order that they are decoded.
    package var properties: [SchemaProperty] { fields.properties }

    var fields: RecordedFields { .of(reference) }

    init(_ type: any Decodable.Type, isPartial: Bool = false) {
        reference = DecodableType(type)
        self.isPartial = isPartial
    }
}

extension CaseIterable {
    /// The cases, for callers that know nothing else of the type.
    static var everyCase: [Any] { allCases.map { $0 } }
}
