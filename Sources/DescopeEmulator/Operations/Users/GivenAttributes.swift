internal import JSON

/// The custom attributes that a request gives a user.
struct GivenAttributes {
    let context: Context

    /// The values to store; an undefined attribute is dropped with a warning (CR-09, Q-16).
    ///
    /// - Throws: `invalidArguments` naming an attribute that does not take its value.
    func checked(_ values: [String: JSONValue]) throws -> [String: JSONValue] {
        guard !values.isEmpty else { return [:] }
        let checked = try context.attributes.checked(values)
        for name in checked.undeclared {
            context.warnings.add("the custom attribute \(name) is not defined, its value was dropped")
        }
        return checked.values
    }
}
