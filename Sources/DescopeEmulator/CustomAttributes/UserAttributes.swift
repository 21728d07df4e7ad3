/// Lists the custom attributes that are defined for users (AT-01).
package struct LoadUserAttributes: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/user/customattributes")]
    package static let input = InputKind.query
    package static let summary = "List the custom attributes of users"
    package static let evidence = Evidence.live

    package init() {}

    package func perform(in context: Context) throws -> UserAttributes {
        try UserAttributes(in: context)
    }
}

/// Defines custom attributes for users, in place of those of the same name (AT-02).
package struct CreateUserAttributes: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/user/customattribute/create")]
    package static let summary = "Define custom attributes of users"
    package static let evidence = Evidence.live

    package var attributes: [AttributeDefinition]?

    package init(attributes: [AttributeDefinition]) {
        self.attributes = attributes
    }

    package func perform(in context: Context) throws -> UserAttributes {
        guard let attributes, !attributes.isEmpty else { throw APIError.requiredField("attributes") }
        for definition in attributes { try context.attributes.save(definition.attribute()) }
        return try UserAttributes(in: context)
    }
}

/// Deletes custom attributes of users by name, with the values users have; unknown names are ignored (AT-02, AT-05).
package struct DeleteUserAttributes: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/user/customattribute/delete")]
    package static let summary = "Delete custom attributes of users"
    package static let evidence = Evidence.live

    package var names: [String]?

    package init(names: [String]) {
        self.names = names
    }

    package func perform(in context: Context) throws -> UserAttributes {
        guard let names, !names.isEmpty else { throw APIError.requiredField("names") }
        for name in names { try context.attributes.delete(name) }
        return try UserAttributes(in: context)
    }
}

/// Every custom attribute of users, in the order of creation.
package struct UserAttributes: JSONAnswer {
    package let data: [CustomAttribute]
    /// An int64, so a string (W-07).
    package let total: String

    init(in context: Context) throws {
        data = try context.attributes.all()
        total = String(data.count)
    }
}
