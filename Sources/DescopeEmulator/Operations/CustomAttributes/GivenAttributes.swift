internal import JSON

/// The custom attributes that a request gives a user or an application.
struct GivenAttributes {
    let context: Context
    var owner = AttributeOwner.user

    /// The values to store; an undefined attribute is dropped with a warning (CR-09, Q-16).
    ///
    /// - Throws: `invalidArguments` naming an attribute that does not take its value.
    func checked(_ values: [String: JSONValue]) throws -> [String: JSONValue] {
        try values.sorted { $0.key < $1.key }.reduce(into: [:]) { stored, entry in
            guard let attribute = try context.attributes.of(owner).find(entry.key) else {
                return context.warnings.add("the custom attribute \(entry.key) is not defined, its value was dropped")
            }
            stored[entry.key] = try attribute.checked(entry.value)
        }
    }
}
