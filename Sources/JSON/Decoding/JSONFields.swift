/// The fields of an object, found by their own names, whatever the input calls them.
///
/// It is a class, so that a container over it is copied at little cost.
final class JSONFields {
    let decoder: JSONDecoder
    let object: JSONObject

    init(_ decoder: JSONDecoder, _ object: JSONObject) {
        self.decoder = decoder
        self.object = OtherNames.of(decoder.type).replaced(in: object)
    }

    /// The field's value, unless that is `null`.
    func given(_ name: String) -> JSONValue? {
        guard let value = object[name], !value.isNull else { return nil }
        return value
    }

    /// The field's value, which must be there and not `null`.
    func required(_ name: String) throws -> JSONValue {
        guard let value = given(name) else { throw decoder.required(at: .key(name)) }
        return value
    }

    /// The field's value as a type that reads itself.
    func decode<T: Decodable>(_ type: T.Type, _ name: String) throws -> T {
        guard let value = object[name], !Self.isMissing(value, for: type) else {
            throw decoder.required(at: .key(name))
        }
        return try decoder.decode(type, from: value, at: .key(name), isRequired: true)
    }

    /// As `decode`, but only if the field is there and more than a zero.
    ///
    /// - Throws: `JSONDecodingError` if it is the zero of another type; a zero that the type refuses (a missing field
    ///   of `{}`, no case of `""`) still counts as zero.
    func decodeNonzero<T: Decodable>(_ type: T.Type, _ name: String) throws -> T? {
        guard let value = given(name) else { return nil }
        let isNone = value.isZero && !(type is any ZeroKeeping.Type)
        do {
            let decoded = try decoder.decode(type, from: value, at: .key(name))
            return isNone ? nil : decoded
        } catch let error as JSONDecodingError where isNone && !error.isMismatch {
            return nil
        }
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

/// A type for which a zero is a value like any other, also in an optional field.
protocol ZeroKeeping {}
extension JSONValue: ZeroKeeping {}
