/// Encodes a dictionary, whose order is chance: each value by itself, to be written when the keys are known.
struct DictionaryWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let members: DictionaryMembers

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) throws { try encode(JSONValue.null, forKey: key) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        members.values.append((key.stringValue, try encodeJSON(value)))
    }

    func superEncoder() -> any Encoder { preconditionFailure("a dictionary flattens nothing") }
}

/// The encoded values of a dictionary, by their keys.
final class DictionaryMembers {
    var values: [(key: String, text: [UInt8])] = []

    func write(to output: inout JSONBytes) {
        output.append("{")
        for (key, text) in values.sorted(by: { $0.key < $1.key }) {
            output.write(key: key)
            output.append(text)
        }
        output.append("}")
    }
}

extension JSONEncoder {
    /// The type of key, private to the standard library, that its dictionaries are encoded with.
    ///
    /// It tells a dictionary, whose order is chance, from a type with dynamic keys; a cast to a protocol would cost
    /// more.
    static let dictionaryKeyType: ObjectIdentifier = {
        let probe = KeyTypeProbe()
        do {
            try [String: Bool]().encode(to: probe)
        } catch {
            preconditionFailure("an empty dictionary has nothing to fail with: \(error)")
        }
        guard let type = probe.found else { preconditionFailure("dictionaries are encoded with keys") }
        return type
    }()
}

/// An encoder that only notes what a value asks for.
private final class KeyTypeProbe: Encoder {
    private(set) var found: ObjectIdentifier?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        found = ObjectIdentifier(type)
        return KeyedEncodingContainer(DictionaryWriter<Key>(members: DictionaryMembers()))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("dictionaries have keys") }
    func singleValueContainer() -> any SingleValueEncodingContainer { preconditionFailure("dictionaries have keys") }
}
