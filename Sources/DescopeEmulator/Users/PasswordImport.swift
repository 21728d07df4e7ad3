package import JSON

/// A password hashed elsewhere, in one of the forms the service imports: exactly one key (§3).
package struct PasswordImport: Decodable, Sendable, Equatable {
    package let forms: [String: JSONValue]

    package init(_ forms: [String: JSONValue]) {
        self.forms = forms
    }

    package init(from decoder: any Decoder) throws {
        forms = try decoder.singleValueContainer().decode([String: JSONValue].self).filter { $0.value != .null }
    }

    /// The hash to store.
    ///
    /// - Throws: `invalidRequest` unless there is exactly one known form.
    func hash() throws -> PasswordHash {
        guard forms.count == 1, let form = forms.first else {
            throw APIError.invalidField("hashedPassword")
        }
        return PasswordHash(algorithm: form.key, parameters: form.value)
    }
}
