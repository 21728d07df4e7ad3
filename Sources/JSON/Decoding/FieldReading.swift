internal import Lanes

/// A type that reads its fields from a list of them, for speed.
///
/// Its synthesized `init(from:)`, from which its schema is found, would ask for a container, a key and a value's type in
/// generic code. Both must read the same: every field, in the order declared, by the rule of its declaration. The list
/// is best an argument list of the memberwise initializer, which has the same order.
package protocol FieldReading: Decodable {
    init(fields: inout FieldReader) throws
}

extension FieldReading {
    static func read(_ decoder: JSONDecoder) throws -> Self {
        var fields = try FieldReader(decoder)
        let value = try Self(fields: &fields)
        fields.close()
        return value
    }
}

/// Reads the fields of one object, each with the next name.
package struct FieldReader {
    private let decoder: JSONDecoder
    private let object: JSONObject
    private let names: [String]
    /// Where the object has each field.
    private let positions: [Int?]
    private var next = 0

    fileprivate init(_ decoder: JSONDecoder) throws {
        let fields = RecordedFields.of(DecodableType(decoder.type))
        self.decoder = decoder
        object = try decoder.object()
        names = fields.names
        positions = fields.positions(in: object)
    }

    /// Passes over the next field if the object does not have it.
    private mutating func skipsAbsent() -> Bool {
        guard positions[next] == nil else { return false }
        next += 1
        return true
    }

    private mutating func field() -> JSONField {
        let value = positions[next].map { object[position: $0] }
        next += 1
        return JSONField(decoder: decoder, name: names[next - 1], value: value)
    }

    fileprivate func close() { precondition(next == names.count, "a type reads each of its fields") }
}

extension FieldReader {
    /// Reads a `String`.
    package mutating func required() throws -> String { try field().string() }

    /// Reads a `[T]`, whose elements `read` makes of their values.
    ///
    /// The usual decoding finds again what `read` throws, and says where it is.
    package mutating func required<T: Decodable>(_ read: (JSONValue) throws -> T) throws -> [T] {
        let field = field()
        guard case .array(let values)? = field.value, !values.isEmpty else { return try field.decode([T].self) }
        var elements: [T] = []
        elements.reserveCapacity(values.count)
        do {
            for value in values {
                giveWay(after: elements.count)
                elements.append(try read(value))
            }
        } catch {
            return try field.decode([T].self)
        }
        return elements
    }

    /// Reads a `String?`.
    package mutating func optional() throws -> String? { skipsAbsent() ? nil : try field().nonzeroString() }

    /// Reads a `T?`.
    package mutating func optional<T: Decodable>() throws -> T? {
        skipsAbsent() ? nil : try field().decodeNonzero(T.self)
    }

    /// Reads a `@ProtoField` `String`.
    package mutating func plain() throws -> String { skipsAbsent() ? "" : try field().nonzeroString() ?? "" }

    /// Reads a `@ProtoField` `Bool`.
    package mutating func plain() throws -> Bool { skipsAbsent() ? false : try field().nonzeroBool() ?? false }

    // The compiler specialises what is generic for these.

    /// Reads a `@ProtoField` list of strings.
    package mutating func plain() throws -> [String] { try usual() }

    /// Reads `@ProtoField` values by any keys.
    package mutating func plain() throws -> [String: JSONValue] { try usual() }

    /// Reads a `@ProtoField` `T`.
    package mutating func plain<T: ZeroInitializable & Decodable>() throws -> T { try usual() }

    private mutating func usual<T: ZeroInitializable & Decodable>() throws -> T {
        skipsAbsent() ? T() : try given()
    }

    // Apart, because even a field that is absent would ask for the type `T?`.
    @inline(never)
    private mutating func given<T: ZeroInitializable & Decodable>() throws -> T {
        try field().decodeNonzero(T.self) ?? T()
    }

    /// Reads a `Presence<String>`.
    package mutating func presence() throws -> Presence<String> {
        skipsAbsent() ? .absent : try field().presentString()
    }

    /// Reads a `Presence<Bool>`.
    package mutating func presence() throws -> Presence<Bool> { skipsAbsent() ? .absent : try field().presentBool() }
}

extension RecordedFields {
    /// Where an object has each of the fields, under whichever of its names.
    fileprivate func positions(in object: JSONObject) -> [Int?] {
        var positions = [Int?](repeating: nil, count: names.count)
        for (index, member) in object.enumerated() {
            guard let field = position(of: member.key) else { continue }
            guard positions[field] != nil else {
                positions[field] = index
                continue
            }
            let property = properties[field]
            positions[field] = object.position(ofFirst: [property.name] + property.aliases)
        }
        return positions
    }
}
