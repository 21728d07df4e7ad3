/// The names that people give roles and permissions.
enum ShortName {
    /// In characters (UM-5: the limit of the terraform provider).
    private static let limit = 100

    /// - Throws: `invalidRequest` naming the field whose name is too long.
    static func check(_ name: String, in field: String) throws {
        guard name.count <= limit else { throw APIError.invalidField(field) }
    }
}
