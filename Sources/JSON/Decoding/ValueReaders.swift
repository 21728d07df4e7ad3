internal import Lanes

/// Decodes the elements of an array in order.
struct ArrayReader: UnkeyedDecodingContainer {
    let decoder: JSONDecoder
    let elements: [JSONValue]
    private(set) var currentIndex = 0

    init(decoder: JSONDecoder, elements: [JSONValue]) {
        self.decoder = decoder
        self.elements = elements
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try next().isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try read(decoder.bool) }
    mutating func decode(_ type: String.Type) throws -> String { try read(decoder.string) }
    mutating func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type) throws -> T { try read(decoder.real) }
    mutating func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type) throws -> T { try read(decoder.integer) }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try read { [decoder] in try decoder.decode(type, from: $0, at: $1) }
    }

    private func next() throws -> JSONValue {
        guard !isAtEnd else { throw decoder.required(at: .index(currentIndex)) }
        return elements[currentIndex]
    }

    private mutating func read<T>(_ body: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T {
        let value = try body(next(), .index(currentIndex))
        giveWay(after: currentIndex)
        currentIndex += 1
        return value
    }
}

/// Decodes a value that a type takes as a whole.
struct ScalarReader: SingleValueDecodingContainer {
    let decoder: JSONDecoder

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { decoder.value.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool(decoder.value, at: .here) }

    func decode(_ type: String.Type) throws -> String {
        guard !decoder.isBlank else { throw decoder.required(at: .here) }
        return try decoder.string(decoder.value, at: .here)
    }

    func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type) throws -> T {
        try decoder.real(decoder.value, at: .here)
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type) throws -> T {
        try decoder.integer(decoder.value, at: .here)
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        // A flattened value is read by the decoder that knows the fields around it.
        guard decoder.surroundings == nil else { return try T(from: decoder) }
        return try decoder.decode(type, from: decoder.value, at: .here, isRequired: decoder.isBlank)
    }
}
