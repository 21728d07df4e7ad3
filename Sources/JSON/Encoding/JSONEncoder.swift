extension JSONBytes {
    /// Writes a value as its `encode(to:)` says.
    mutating func write(encoding value: some Encodable) throws {
        var state = EncodingState(output: self)
        self = JSONBytes()
        defer { self = state.output }
        try withUnsafeMutablePointer(to: &state) { try JSONEncoder(state: $0).encode(value) }
    }
}

/// The encoder of a value and of all values within it, which write themselves one after the other.
///
/// It holds a pointer, which is valid as long as the root is being encoded: no type keeps its encoder. Measured, a class
/// would spend a fifth of the time on checks of exclusive access, and another tenth on counting references.
struct JSONEncoder: Encoder {
    let state: UnsafeMutablePointer<EncodingState>

    /// Always empty: it would only serve errors, and no value is refused.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        guard ObjectIdentifier(type) != Self.dictionaryKeyType else {
            let members = DictionaryMembers()
            state.pointee.shape = .dictionary(members)
            return KeyedEncodingContainer(DictionaryWriter<Key>(members: members))
        }
        state.pointee.openObject()
        return KeyedEncodingContainer(ObjectWriter<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        state.pointee.openArray()
        return ArrayWriter(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        state.pointee.shape = .scalar
        return ScalarWriter(encoder: self)
    }

    /// Encodes a value within the one being encoded, or the root.
    func encode<T: Encodable>(_ value: T) throws {
        guard !state.pointee.output.write(plain: value) else { return }
        let outer = state.pointee.shape
        state.pointee.shape = .unknown
        defer { state.pointee.shape = outer }
        try value.encode(to: self)
        state.pointee.close()
    }
}

extension JSONBytes {
    /// Writes a value whose `encode(to:)` would take longer than the writing, and says whether it is one.
    fileprivate mutating func write<T>(plain value: T) -> Bool {
        if T.self == String.self, let text = value as? String {
            write(text)
        } else if T.self == JSONValue.self, let value = value as? JSONValue {
            write(value)
        } else if T.self == [String].self, let texts = value as? [String] {
            texts.write(to: &self)
        } else {
            return false
        }
        return true
    }
}

/// The text so far, and what the innermost value that is being encoded has turned out to be.
struct EncodingState {
    var output: JSONBytes
    var shape = Shape.unknown

    enum Shape {
        case unknown, scalar, array, object
        case dictionary(DictionaryMembers)
    }

    /// Opens an object, or goes on in the one around a flattened value.
    mutating func openObject() {
        if case .object = shape { return }
        output.append("{")
        shape = .object
    }

    mutating func openArray() {
        output.append("[")
        shape = .array
    }

    /// Ends the value; one that encoded nothing is an empty object.
    mutating func close() {
        switch shape {
        case .unknown: output.append("{}")
        case .scalar: break
        case .array: output.append("]")
        case .object: output.append("}")
        case .dictionary(let members): members.write(to: &output)
        }
    }
}
