/// The encoder of one value.
struct JSONEncoder: Encoder {
    let node: EncodedNode

    /// Always empty: it would only serve errors, and no value is refused.
    var codingPath: [any CodingKey] { [] }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject(keyedBy: type)
        return KeyedEncodingContainer(ObjectWriter<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return ArrayWriter(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ScalarWriter(encoder: self) }
}

extension JSONValue {
    /// Encodes a value; one that encodes nothing is an empty object.
    init(encoding value: some Encodable) throws {
        if let plain = JSONValue(plain: value) {
            self = plain
            return
        }
        let encoder = JSONEncoder(node: EncodedNode())
        try value.encode(to: encoder)
        self = encoder.node.finished() ?? [:]
    }

    init(_ integer: some FixedWidthInteger) {
        self = .number(JSONNumber(integer))
    }

    init(_ real: some BinaryFloatingPoint) {
        precondition(real.isFinite, "no response can hold \(real)")
        self = .number(JSONNumber(real))
    }
}
