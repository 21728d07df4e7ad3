/// What the decoding of a type asked for.
///
/// It is a class because a type may pass its decoder on to another, whose fields then join in.
final class SchemaRecording {
    private(set) var properties: [SchemaProperty] = []
    /// The type of the value that it is, if it is no object.
    private(set) var single: (any Decodable.Type)?
    /// What ended the decoding early.
    private(set) var failure: (any Error)?
    private var optionals: Set<String> = []
    private let aliases: [String: [String]]

    /// A recording to throw away.
    init() {
        aliases = [:]
    }

    /// Runs a type's decoding on values made up for it.
    init(of type: any Decodable.Type) {
        aliases = (type as? any FieldAliasing.Type)?.aliases ?? [:]
        do {
            _ = try type.init(from: SchemaRecorder(recording: self))
        } catch {
            failure = error
        }
    }

    /// Notes a field the first time it is asked for; the first question tells its type.
    func note(_ name: String, _ type: any Decodable.Type) {
        let property = SchemaProperty(
            name: name,
            type: (type as? any ValueWrapping.Type)?.wrapped ?? type,
            isRequired: !optionals.contains(name),
            aliases: aliases[name] ?? []
        )
        note([property])
    }

    /// Notes fields unless they are known already.
    func note(_ others: [SchemaProperty]) {
        for property in others where !properties.contains(where: { $0.name == property.name }) {
            properties.append(property)
        }
    }

    /// Notes that a field may be absent.
    func noteOptional(_ name: String) {
        optionals.insert(name)
    }

    /// Notes that the type is a value of another one.
    func noteSingle(_ type: any Decodable.Type) {
        guard single == nil, properties.isEmpty else { return }
        single = type
    }
}

/// A decoder of nothing, which watches how it is used: the way swift-argument-parser learns a command's options.
struct SchemaRecorder: Decoder {
    let recording: SchemaRecording
    /// Whether the fields of the decoded value belong to the object that is being recorded.
    var isFlattening = false

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(FieldRecorder<Key>(recorder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { ElementRecorder(recorder: self) }

    func singleValueContainer() -> any SingleValueDecodingContainer { ValueRecorder(recorder: self) }

    /// A value to go on with: a zero, the first case, an object of such values.
    ///
    /// - Throws: What the type throws at such values.
    static func placeholder<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let example = (type as? any SchemaProviding.Type)?.example as? Value { return example }
        if let first = (type as? any CaseIterable.Type)?.everyCase.first as? Value { return first }
        return try Value(from: SchemaRecorder(recording: SchemaRecording()))
    }
}

/// A wrapper, which has the schema of the type within.
protocol ValueWrapping {
    static var wrapped: any Decodable.Type { get }
}
