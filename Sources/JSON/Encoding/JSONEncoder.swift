/// The encoder of the value at one place.
struct JSONEncoder: Encoder {
    let node: EncodedNode
    let place: CodingPlace

    var codingPath: [any CodingKey] { place.codingPath }

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

    /// The JSON value of a value that goes to a place; what encodes nothing is an empty object.
    func encoded<T: Encodable>(_ value: T, at place: @autoclosure () -> CodingPlace) throws -> JSONValue {
        if let plain = JSONValue(plain: value) { return plain }
        let inner = JSONEncoder(node: EncodedNode(), place: place())
        try value.encode(to: inner)
        return inner.node.finished() ?? [:]
    }

    /// The JSON number of a floating-point value that goes to a place.
    func number(_ value: some BinaryFloatingPoint, at place: @autoclosure () -> CodingPlace) throws -> JSONValue {
        guard value.isFinite else {
            let context = EncodingError.Context(
                codingPath: place().codingPath,
                debugDescription: "JSON has no way to write \(value)"
            )
            throw EncodingError.invalidValue(value, context)
        }
        return .number(JSONNumber(value))
    }
}
