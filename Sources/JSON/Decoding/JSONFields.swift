/// The fields of an object, found by their own names, whatever the input calls them.
struct JSONFields {
    let decoder: JSONDecoder
    let object: JSONObject

    /// Takes the decoder's object; an empty array stands for an empty object, because PHP writes it so.
    init(_ decoder: JSONDecoder) throws {
        self.decoder = decoder
        switch decoder.value {
        case .object(let object): self.object = object
        case .array([]): object = JSONObject()
        default: throw decoder.mismatch("object", decoder.value, at: .here)
        }
    }

    /// The field's value under any of the names that its object's type gives it.
    func value(_ name: String) -> JSONValue? {
        guard let aliases = decoder.aliases[name] else { return object[name] }
        return value(name, aliases)
    }

    /// The field's value under any of its names, those of its own type included.
    func value<T>(_ name: String, as type: T.Type) -> JSONValue? {
        let value = value(name)
        if let value, !value.isZero { return value }
        // A cast searches all conformances, and most fields left out are of these types.
        if type == [String].self || type == [String: JSONValue].self { return value }
        guard let names = (type as? any FieldNaming.Type)?.otherNames, !names.isEmpty else { return value }
        return self.value(name, (decoder.aliases[name] ?? []) + names)
    }

    /// The field's value, which must be there and not `null`.
    func required(_ name: String) throws -> JSONValue {
        guard let value = value(name), !value.isNull else { throw decoder.required(at: .key(name)) }
        return value
    }

    /// The field's value if it is there and more than its type's zero.
    ///
    /// - Throws: `JSONDecodingError` if it is the zero of another type.
    func nonzero<T>(_ name: String, _ read: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T? {
        guard let value = value(name), !value.isNull else { return nil }
        let result = try read(value, .key(name))
        return value.isZero ? nil : result
    }

    /// The field's value as a type that reads itself.
    func decode<T: Decodable>(_ type: T.Type, _ name: String) throws -> T {
        guard let value = value(name, as: type), !Self.isMissing(value, for: type) else {
            throw decoder.required(at: .key(name))
        }
        return try decoder.decode(type, from: value, at: .key(name), isRequired: true)
    }

    /// As `decode`, but only if the field is there and more than a zero.
    ///
    /// - Throws: `JSONDecodingError` if it is the zero of another type; a zero that the type refuses (a missing field
    ///   of `{}`, no case of `""`) still counts as zero.
    func decodeNonzero<T: Decodable>(_ type: T.Type, _ name: String) throws -> T? {
        guard let value = value(name, as: type), !value.isNull else { return nil }
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

    /// Of several names present, the first with more than a zero wins.
    private func value(_ name: String, _ otherNames: [String]) -> JSONValue? {
        if let value = object[name], !value.isZero { return value }
        let present = ([name] + otherNames).compactMap { object[$0] }
        return present.first { !$0.isZero } ?? present.first { !$0.isNull } ?? present.first
    }
}

/// A type for which a zero is a value like any other, also in an optional field.
protocol ZeroKeeping {}
extension JSONValue: ZeroKeeping {}
