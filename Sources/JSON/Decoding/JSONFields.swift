/// The fields of an object as a type asks for them: by a field's own name, whatever name it has in the input.
struct JSONFields {
    let decoder: JSONDecoder
    private let object: JSONObject

    /// Takes the decoder's object; an empty array will do for an empty object, because PHP writes it so.
    init(_ decoder: JSONDecoder) throws {
        self.decoder = decoder
        switch decoder.value {
        case .object(let object): self.object = object
        case .array([]): object = JSONObject()
        default: throw decoder.mismatch("object", decoder.value, at: .here)
        }
    }

    /// The field's value, if it is there under any of its names.
    func value(_ name: String) -> JSONValue? {
        decoder.usage.ask(name)
        guard let aliases = decoder.aliases[name] else { return object[name] }
        let present = ([name] + aliases).compactMap { object[$0] }
        return present.first { !$0.isZero } ?? present.first { !$0.isNull } ?? present.first
    }

    /// The field's value; the field must be there, and not be `null`.
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
        guard let value = value(name) else { throw decoder.required(at: .key(name)) }
        if value.isNull, !(type is any ExpressibleByNilLiteral.Type) { throw decoder.required(at: .key(name)) }
        return try decoder.decode(type, from: value, at: .key(name))
    }

    /// The field's value as a type that reads itself, if it is there and more than a zero.
    func decodeNonzero<T: Decodable>(_ type: T.Type, _ name: String) throws -> T? {
        guard let value = value(name), !value.isNull else { return nil }
        guard value.isZero, type != JSONValue.self else {
            return try decoder.decode(type, from: value, at: .key(name))
        }
        do {
            _ = try decoder.decode(type, from: value, at: .key(name))
        } catch let error as JSONDecodingError {
            // A zero that the type refuses (a missing field of {}, no case of "") is one all the same.
            if case .mismatch = error.kind { throw error }
        }
        return nil
    }

    /// The names of the fields that are there; a type that takes any name has read them all.
    func keys<Key: CodingKey>(_ type: Key.Type) -> [Key] {
        if type.takesAnyName { decoder.usage.askAnyKey() }
        guard !decoder.aliases.isEmpty else { return object.keys.compactMap(Key.init(stringValue:)) }
        var seen: Set<String> = []
        return object.keys.map(fieldName).filter { seen.insert($0).inserted }.compactMap(Key.init(stringValue:))
    }

    private func fieldName(_ name: String) -> String {
        decoder.aliases.first { $0.value.contains(name) }?.key ?? name
    }
}

extension CodingKey {
    /// Whether there is a key for every name, as dictionaries have it.
    static var takesAnyName: Bool { Self(stringValue: "\u{0}") != nil }
}
