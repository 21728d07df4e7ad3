// A type declares a type for an object or an array within it; none opens a container in a container by hand.

private func unsupported() -> Never { preconditionFailure("Declare a nested type instead of a nested container") }

extension KeyedDecodingContainerProtocol {
    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey: Key) -> KeyedDecodingContainer<Nested> { unsupported() }
    func nestedUnkeyedContainer(forKey: Key) -> any UnkeyedDecodingContainer { unsupported() }
    func superDecoder(forKey: Key) -> any Decoder { unsupported() }
}

extension UnkeyedDecodingContainer {
    mutating func nestedContainer<Key>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> { unsupported() }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { unsupported() }
    mutating func superDecoder() -> any Decoder { unsupported() }
}

extension KeyedEncodingContainerProtocol {
    func nestedContainer<Nested>(keyedBy: Nested.Type, forKey: Key) -> KeyedEncodingContainer<Nested> { unsupported() }
    func nestedUnkeyedContainer(forKey: Key) -> any UnkeyedEncodingContainer { unsupported() }
    func superEncoder(forKey: Key) -> any Encoder { unsupported() }
}

extension UnkeyedEncodingContainer {
    func nestedContainer<Key>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> { unsupported() }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { unsupported() }
    func superEncoder() -> any Encoder { unsupported() }
}
