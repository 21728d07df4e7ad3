extension RawRepresentable where RawValue == String {
    /// The value that a field names.
    ///
    /// - Throws: `invalidRequest` naming the field, for a name that is none of the values.
    init(named name: String, in field: String) throws {
        guard let value = Self(rawValue: name) else { throw APIError.invalidField(field) }
        self = value
    }

    /// The value that a field names, or the fallback where the field is left out.
    ///
    /// - Throws: `invalidRequest` naming the field, for a name that is none of the values.
    init(named name: String?, or fallback: Self, in field: String) throws {
        self = try name.map { try Self(named: $0, in: field) } ?? fallback
    }
}
