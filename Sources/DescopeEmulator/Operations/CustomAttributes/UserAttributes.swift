/// Lists the custom attributes that are defined for users (AT-01).
struct LoadUserAttributes: Endpoint {
    static let spec = OperationSpec(
        "List the custom attributes of users",
        .get("/v1/mgmt/user/customattributes"),
        .live
    )

    init() {}

    func perform(in context: Context) throws -> UserAttributes {
        try UserAttributes(in: context)
    }
}

/// Defines custom attributes for users, in place of those of the same name (AT-02).
struct CreateUserAttributes: Endpoint {
    static let spec = OperationSpec(
        "Define custom attributes of users",
        .post("/v1/mgmt/user/customattribute/create"),
        .live
    )

    var attributes: [AttributeDefinition]?

    init(attributes: [AttributeDefinition]) {
        self.attributes = attributes
    }

    func perform(in context: Context) throws -> UserAttributes {
        guard let attributes, !attributes.isEmpty else { throw APIError.requiredField("attributes") }
        for definition in attributes { try context.attributes.save(definition.attribute()) }
        return try UserAttributes(in: context)
    }
}

/// Deletes custom attributes of users by name, with the values users have; unknown names are ignored (AT-02, AT-05).
struct DeleteUserAttributes: Endpoint {
    static let spec = OperationSpec(
        "Delete custom attributes of users",
        .post("/v1/mgmt/user/customattribute/delete"),
        .live
    )

    var names: [String]?

    init(names: [String]) {
        self.names = names
    }

    func perform(in context: Context) throws -> UserAttributes {
        guard let names, !names.isEmpty else { throw APIError.requiredField("names") }
        for name in names { try context.attributes.delete(name) }
        return try UserAttributes(in: context)
    }
}

/// Every custom attribute of users, in the order of creation.
struct UserAttributes: JSONResponse {
    let data: [CustomAttribute]
    /// An int64, so a string (W-07).
    let total: String

    init(in context: Context) throws {
        data = try context.attributes.all()
        total = String(data.count)
    }
}
