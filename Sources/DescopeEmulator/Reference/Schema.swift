/// The JSON form of a type, as its decoding tells it.
indirect enum Schema {
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
    /// An object with the fields of a type; they are looked up only when asked for, because types may contain themselves.
    case object(any Decodable.Type)

    /// The schema of a type: what the type says of itself, else what its decoding asks for.
    init(of type: any Decodable.Type) {
        if let type = type as? any SchemaProviding.Type {
            self = type.schema
        } else if let names = Self.names(of: type) {
            self = .enumeration(names)
        } else if let single = SchemaRecording(of: type).single {
            self = Schema(of: single)
        } else {
            self = .object(type)
        }
    }

    /// The raw values of an enumeration of strings.
    private static func names(of type: any Decodable.Type) -> [String]? {
        guard let type = type as? any CaseIterable.Type else { return nil }
        let names = type.everyCase.map { ($0 as? any RawRepresentable)?.rawValue as? String }
        return names.contains(nil) ? nil : names.compactMap(\.self)
    }
}

/// A field of an object, as its type declares it.
struct SchemaProperty {
    let name: String
    /// The type, without the optional around it.
    let type: any Decodable.Type
    /// Whether it is declared without a way to be absent.
    let isRequired: Bool
    /// Its other names on the wire.
    let aliases: [String]

    var schema: Schema { Schema(of: type) }

    /// The fields of a type, in the order that its decoding asks for them.
    static func all(of type: any Decodable.Type) -> [SchemaProperty] {
        SchemaRecording(of: type).properties
    }

    /// Why the fields of a type cannot all be seen; nil where they can.
    static func failure(of type: any Decodable.Type) -> String? {
        SchemaRecording(of: type).failure.map { "\(type): \($0)" }
    }
}

extension CaseIterable {
    /// The cases, for those who know no more of the type.
    static var everyCase: [Any] { allCases.map { $0 } }
}
