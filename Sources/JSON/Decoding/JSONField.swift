/// One field of an object, and the rules by which it is read.
struct JSONField {
    /// The decoder of the object.
    let decoder: JSONDecoder
    let name: String
    /// What the object has under the name.
    let value: JSONValue?

    /// The value, unless that is `null`.
    private var given: JSONValue? {
        guard let value, !value.isNull else { return nil }
        return value
    }

    /// The error of a field that is missing.
    private var missing: JSONDecodingError { decoder.required(at: .key(name)) }

    /// The value, which must be there and not `null`.
    private func required() throws -> JSONValue {
        guard let given else { throw missing }
        return given
    }
}

/// Required fields.
extension JSONField {
    func bool() throws -> Bool { try decoder.bool(required(), at: .key(name)) }

    func string() throws -> String {
        let value = try required()
        guard !value.isBlank else { throw missing }
        return try decoder.string(value, at: .key(name))
    }

    func real<T: BinaryFloatingPoint>() throws -> T { try decoder.real(required(), at: .key(name)) }

    func integer<T: FixedWidthInteger>() throws -> T { try decoder.integer(required(), at: .key(name)) }

    /// The value as a type that reads itself.
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        guard let value, !Self.isMissing(value, for: type) else { throw missing }
        return try decoder.decode(type, from: value, at: .key(name), isRequired: true)
    }

    /// Whether the value is as good as none to a required field.
    private static func isMissing<T>(_ value: JSONValue, for type: T.Type) -> Bool {
        switch value {
        case .null: !(type is any ExpressibleByNilLiteral.Type)
        case .array([]): type is any RangeReplaceableCollection.Type
        default: false
        }
    }
}

/// Fields whose zero counts as none, but must be of the right type.
extension JSONField {
    func nonzeroBool() throws -> Bool? {
        guard let given else { return nil }
        let truth = try decoder.bool(given, at: .key(name))
        return truth ? truth : nil
    }

    func nonzeroString() throws -> String? {
        guard let given else { return nil }
        let text = try decoder.string(given, at: .key(name))
        return text.isEmpty ? nil : text
    }

    /// A number's zero may also be written in a string.
    func nonzeroReal<T: BinaryFloatingPoint>() throws -> T? { try nonzero(decoder.real) }

    func nonzeroInteger<T: FixedWidthInteger>() throws -> T? { try nonzero(decoder.integer) }

    /// The value as a type that reads itself.
    ///
    /// - Throws: `JSONDecodingError` if it is the zero of another type; a zero that the type refuses (a missing field
    ///   of `{}`, no case of `""`) still counts as zero.
    func decodeNonzero<T: Decodable>(_ type: T.Type) throws -> T? {
        guard let given else { return nil }
        let isNone = given.isZero && !(type is any ZeroKeeping.Type)
        do {
            let decoded = try decoder.decode(type, from: given, at: .key(name))
            return isNone ? nil : decoded
        } catch let error as JSONDecodingError where isNone && !error.isMismatch {
            return nil
        }
    }

    private func nonzero<T: Numeric>(_ read: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T? {
        guard let given else { return nil }
        let number = try read(given, .key(name))
        return number == 0 ? nil : number
    }
}

/// Fields whose zero is kept.
extension JSONField {
    func presentBool() throws -> Presence<Bool> {
        guard let given else { return .absent }
        return .value(try decoder.bool(given, at: .key(name)))
    }

    func presentString() throws -> Presence<String> {
        guard let given else { return .absent }
        return .value(try decoder.string(given, at: .key(name)))
    }
}

/// A type for which a zero is a value like any other, also in an optional field.
protocol ZeroKeeping {}
extension JSONValue: ZeroKeeping {}
