/// What the decoding of a type asked for.
///
/// It is a class because a type may pass its decoder on to another, whose fields join in.
final class SchemaRecording {
    private(set) var properties: [SchemaProperty] = []
    /// The type of the value, if it is not an object.
    private(set) var single: (any Decodable.Type)?
    /// What ended the decoding early.
    private(set) var failure: (any Error)?
    private var optionals: Set<String> = []
    private let aliases: [String: [String]]

    /// A recording to throw away.
    init() { aliases = [:] }

    /// Runs a type's decoding on made-up values.
    init(of type: any Decodable.Type) {
        aliases = (type as? any FieldAliasing.Type)?.aliases ?? [:]
        do {
            _ = try type.init(from: SchemaRecorder(recording: self))
        } catch {
            failure = error
        }
    }

    /// Notes a field when it is first asked for, which tells its type.
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

    func noteOptional(_ name: String) { optionals.insert(name) }

    /// Notes that the type is a value of another.
    func noteSingle(_ type: any Decodable.Type) {
        guard single == nil, properties.isEmpty else { return }
        single = type
    }
}

/// A decoder of nothing, which watches how it is used: the way swift-argument-parser learns a command's options.
struct SchemaRecorder: Decoder {
    let recording: SchemaRecording
    /// Whether the fields of the decoded value belong to the recorded object.
    var isFlattening = false

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(FieldRecorder<Key>(recorder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        preconditionFailure("A type that reads an array by hand says its own schema: SchemaProviding")
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ValueRecorder(recorder: self) }

    /// A value to continue with: a zero, the first case, an object of such values.
    ///
    /// - Throws: What the type throws at such values.
    static func placeholder<Value: Decodable>(_ type: Value.Type) throws -> Value {
        // A number decodes itself from itself, forever; and the readers keep the zeros of types unknown to them.
        precondition(type is any SchemaProviding.Type || !(type is any Numeric.Type), "The API has no \(type)")
        if let example = (type as? any SchemaProviding.Type)?.example as? Value { return example }
        if let first = (type as? any CaseIterable.Type)?.everyCase.first as? Value { return first }
        return try Value(from: SchemaRecorder(recording: SchemaRecording()))
    }
}

/// Notes the fields that a type asks for.
private struct FieldRecorder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: SchemaRecorder

    var codingPath: [any CodingKey] { [] }

    /// Always empty; a type that lists keys of any name is a dictionary.
    var allKeys: [Key] {
        if Key(stringValue: "*") != nil { recorder.recording.noteSingle([String: JSONValue].self) }
        return []
    }

    /// Always true, so that a type that checks first goes on to decode; a field it checks for is optional.
    func contains(_ key: Key) -> Bool {
        recorder.recording.noteOptional(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) -> Bool {
        recorder.recording.noteOptional(key.stringValue)
        return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        recorder.recording.note(key.stringValue, type)
        return try SchemaRecorder.placeholder(type)
    }

    /// Notes an optional field without decoding it from made-up values.
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) -> T? {
        recorder.recording.noteOptional(key.stringValue)
        recorder.recording.note(key.stringValue, type)
        return nil
    }

    /// As in `ObjectReader`, the decoder of the same object.
    func superDecoder() -> any Decoder { SchemaRecorder(recording: recorder.recording, isFlattening: true) }
}

/// Notes that a type is a single value of another, or has the fields of one that it flattens.
private struct ValueRecorder: SingleValueDecodingContainer {
    let recorder: SchemaRecorder

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { true }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        if recorder.isFlattening {
            recorder.recording.note(SchemaRecording(of: type).properties)
        } else {
            recorder.recording.noteSingle(type)
        }
        return try SchemaRecorder.placeholder(type)
    }
}
