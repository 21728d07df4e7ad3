/// Notes the fields that a type asks for.
struct FieldRecorder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: SchemaRecorder

    var codingPath: [any CodingKey] { [] }

    /// Always empty; a type that lists keys of any name is a dictionary.
    var allKeys: [Key] {
        if Key(stringValue: "*") != nil { recorder.recording.noteSingle([String: JSONValue].self) }
        return []
    }

    /// Always true, so that a type that checks first goes on to decode.
    ///
    /// Having checked, it can do without: the field is optional.
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

    /// Notes an optional field without a value, so that its type need not decode from made-up ones.
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) -> T? {
        recorder.recording.noteOptional(key.stringValue)
        recorder.recording.note(key.stringValue, type)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        nested(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { nested(key).unkeyedContainer() }

    /// As in `ObjectReader`, the decoder of the same object.
    func superDecoder() -> any Decoder { SchemaRecorder(recording: recorder.recording, isFlattening: true) }

    func superDecoder(forKey key: Key) -> any Decoder { nested(key) }

    /// A field that is decoded by hand may have any form.
    private func nested(_ key: Key) -> SchemaRecorder {
        recorder.recording.note(key.stringValue, JSONValue.self)
        return SchemaRecorder(recording: SchemaRecording())
    }
}

/// Notes that a type is a single value of another type, or has the fields of one that it flattens.
struct ValueRecorder: SingleValueDecodingContainer {
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

/// Notes that a type is an array, by decoding one element.
struct ElementRecorder: UnkeyedDecodingContainer {
    let recorder: SchemaRecorder
    private(set) var currentIndex = 0

    init(recorder: SchemaRecorder) {
        self.recorder = recorder
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        currentIndex += 1
        recorder.recording.noteSingle([T].self)
        return try SchemaRecorder.placeholder(type)
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        nested().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { nested().unkeyedContainer() }

    mutating func superDecoder() -> any Decoder { nested() }

    private mutating func nested() -> SchemaRecorder {
        currentIndex += 1
        recorder.recording.noteSingle([JSONValue].self)
        return SchemaRecorder(recording: SchemaRecording())
    }
}
