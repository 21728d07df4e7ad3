/// Reads a `Decodable` type from a JSON value, by the rules of the emulated service.
///
/// - A `T` field is required: absent, `null`, an empty list and, if read as a string, nothing but ASCII white space are
///   errors. (An enumeration may have a case for the empty string.)
/// - A `T?` or `@ProtoField` field is a plain proto3 field: absent, `null` and its type's zero value are the same. (A
///   `JSONValue?` is `nil` only if absent or `null`, since any JSON is a value of its type.)
/// - A `Presence<T>` field keeps a zero value that is given.
/// - A `@Flattened` field has no name: the fields of its type stand in the object around it.
/// - `FieldAliasing` and `FieldNaming` give fields other names.
/// - Integers and doubles may be written as strings; `[]` may stand for an empty object.
/// - A `T` decoded by itself (`decode(_:forKey:)` in a generic context, in an array, as a single value) must only be
///   there, and not `null` unless it is `ExpressibleByNilLiteral`.
///
/// A `FieldReading` type is read by its list of fields, by the same rules.
///
/// Unknown fields are passed over; `Schema.unknownFields(in:)` finds them.
///
/// - Throws: `JSONDecodingError`, or what a type's own `init(from:)` throws other than a `DecodingError`.
package func decodeJSON<T: Decodable>(_ type: T.Type, from value: JSONValue) throws -> T {
    if let plain = value.plain(type) { return plain }
    return try JSONDecoder(type, value, at: .root).decode(type)
}

/// The same for a type that is known to read its fields itself.
package func decodeJSON<T: FieldReading>(_ type: T.Type, from value: JSONValue) throws -> T {
    try JSONDecoder(type, value, at: .root).decode(type)
}

/// The decoder of the value at one place.
///
/// It is a class, so that it is passed on as `any Decoder` at little cost.
final class JSONDecoder: Decoder {
    let value: JSONValue
    let place: CodingPlace
    /// The type that is decoded; of a flattened value, that around it.
    let type: any Decodable.Type
    /// Whether the value is a required field's blank string, as good as absent to a type that reads a string.
    let isBlank: Bool
    /// The fields of the object that the value is flattened into.
    let surroundings: JSONFields?

    init(_ type: any Decodable.Type, _ value: JSONValue, at place: CodingPlace, isBlank: Bool = false) {
        (self.type, self.value, self.place, self.isBlank) = (type, value, place, isBlank)
        surroundings = nil
    }

    /// The decoder of a value whose fields stand in the object around it.
    init(flattenedInto fields: JSONFields) {
        (type, value, place, isBlank) = (fields.decoder.type, fields.decoder.value, fields.decoder.place, false)
        surroundings = fields
    }

    /// The way from here to a value.
    enum Step {
        case here, key(String), index(Int)
    }

    /// Always empty: the path of a type's own error counts from its value.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ObjectReader<Key>(fields: try fields()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = value.arrayValue else { throw mismatch("array", value, at: .here) }
        return ArrayReader(decoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ScalarReader(decoder: self) }

    /// The fields of the value, which must be an object.
    func fields() throws -> JSONFields {
        if let surroundings { return surroundings }
        return JSONFields(self, try object())
    }

    /// The value as an object; an empty array stands for an empty one, as PHP writes it so.
    func object() throws -> JSONObject {
        switch value {
        case .object(let object): object
        case .array([]): JSONObject()
        default: throw mismatch("object", value, at: .here)
        }
    }

    /// Decodes the value at a step from here.
    func decode<T: Decodable>(
        _ type: T.Type,
        from value: JSONValue,
        at step: Step,
        isRequired: Bool = false
    ) throws -> T {
        if let plain = value.plain(type) { return plain }
        // An enumeration may have a case for the empty string.
        let isBlank = isRequired && value.isBlank && !(type is any RawRepresentable.Type)
        return try JSONDecoder(type, value, at: place(at: step), isBlank: isBlank).decode(type)
    }

    /// Decodes the value itself.
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try placingErrors {
            // The question of a type costs more than the decoding of a string.
            if case .object = value, let type = type as? any FieldReading.Type { return try read(type) }
            return try T(from: self)
        }
    }

    func decode<T: FieldReading>(_ type: T.Type) throws -> T {
        try placingErrors {
            if case .object = value { return try T.read(self) }
            return try T(from: self)
        }
    }

    private func placingErrors<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DecodingError {
            throw JSONDecodingError(error, at: place)
        }
    }

    /// Decodes the value as a type that reads its fields itself, which is `T`.
    private func read<T>(_ type: (some FieldReading).Type) throws -> T {
        guard let value = try type.read(self) as? T else { preconditionFailure("\(type) is \(T.self)") }
        return value
    }

    func required(at step: Step) -> JSONDecodingError {
        JSONDecodingError(path: place(at: step).text, kind: .required)
    }

    func mismatch(_ expected: String, _ found: JSONValue, at step: Step) -> JSONDecodingError {
        JSONDecodingError(path: place(at: step).text, kind: .mismatch(expected: expected, found: found.kindName))
    }

    private func place(at step: Step) -> CodingPlace {
        switch step {
        case .here: place
        case .key(let key): .key(key, of: place)
        case .index(let index): .index(index, of: place)
        }
    }
}

extension JSONDecoder {
    func string(_ value: JSONValue, at step: Step) throws -> String {
        guard case .string(let text) = value else { throw mismatch("string", value, at: step) }
        return text
    }

    func bool(_ value: JSONValue, at step: Step) throws -> Bool {
        guard case .bool(let truth) = value else { throw mismatch("boolean", value, at: step) }
        return truth
    }

    func integer<Value: FixedWidthInteger>(_ value: JSONValue, at step: Step) throws -> Value {
        guard let integer: Value = value.writtenNumber?.integer() else { throw mismatch("integer", value, at: step) }
        return integer
    }

    func real<Value: BinaryFloatingPoint>(_ value: JSONValue, at step: Step) throws -> Value {
        guard let double = value.writtenNumber?.doubleValue, Value(double).isFinite else {
            throw mismatch("number", value, at: step)
        }
        return Value(double)
    }
}

extension JSONValue {
    /// The number, even if it is written as a string.
    fileprivate var writtenNumber: JSONNumber? {
        switch self {
        case .number(let number): number
        case .string(let text): JSONNumber(text)
        default: nil
        }
    }

    /// Whether this is a string with nothing but ASCII white space.
    var isBlank: Bool {
        guard case .string(let text) = self else { return false }
        return text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
}
