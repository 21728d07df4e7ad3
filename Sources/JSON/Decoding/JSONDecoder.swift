/// The decoder of the value at one place.
struct JSONDecoder: Decoder {
    let value: JSONValue
    let place: CodingPlace
    /// The other names of the fields of the type that is being decoded.
    var aliases: [String: [String]] = [:]
    /// Whether the value is the blank string of a required field: to a type that reads a string, as good as absent.
    var isBlank = false

    /// Where a value is, as seen from here.
    enum Step {
        case here, key(String), index(Int)
    }

    var codingPath: [any CodingKey] { place.codingPath }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ObjectReader<Key>(fields: try JSONFields(self)))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = value.arrayValue else { throw mismatch("array", value, at: .here) }
        return ArrayReader(decoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ScalarReader(decoder: self) }

    /// Decodes the value at a step from here; a type may be given the value as it is, or builds itself.
    func decode<T: Decodable>(
        _ type: T.Type,
        from value: JSONValue,
        at step: Step,
        isRequired: Bool = false
    ) throws -> T {
        if let plain = value.plain(type) { return plain }
        var inner = decoder(of: value, at: step)
        inner.aliases = (type as? any FieldAliasing.Type)?.aliases ?? [:]
        // An enumeration decides itself whether an empty string is one of its values.
        inner.isBlank = isRequired && value.isBlank && !(type is any RawRepresentable.Type)
        do {
            return try T(from: inner)
        } catch let error as DecodingError {
            throw JSONDecodingError(error, at: inner.place)
        }
    }

    /// The decoder of the value at a step from here, for a type that has one name for each field.
    func decoder(of value: JSONValue, at step: Step) -> JSONDecoder {
        JSONDecoder(value: value, place: place(at: step))
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
    /// A number, also if it is written in a string.
    fileprivate var writtenNumber: JSONNumber? {
        switch self {
        case .number(let number): number
        case .string(let text): JSONNumber(text)
        default: nil
        }
    }
}

extension JSONValue {
    /// Whether this is a string with nothing but ASCII white space.
    var isBlank: Bool {
        guard case .string(let text) = self else { return false }
        return text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
}
