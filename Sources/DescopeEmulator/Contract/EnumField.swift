extension RawRepresentable where RawValue == String {
    /// The value that a field names.
    ///
    /// - Throws: `invalidRequest` naming the field if no case has this raw value.
    init(named name: String, in field: String) throws {
        guard let value = Self(rawValue: name) else { throw APIError.invalidField(field) }
        self = value
    }

    /// The value that a field names, or the fallback if the field is empty.
    ///
    /// - Throws: `invalidRequest` likewise.
    init(named name: String, or fallback: Self, in field: String) throws {
        self = name.isEmpty ? fallback : try Self(named: name, in: field)
    }
}
