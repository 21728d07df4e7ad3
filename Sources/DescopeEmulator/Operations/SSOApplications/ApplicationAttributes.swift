/// Lists the custom attributes that are defined for applications; only the Go SDK has these operations.
struct LoadApplicationAttributes: Endpoint {
    static let spec = OperationSpec(
        "List the custom attributes of SSO applications",
        .get("/v1/mgmt/sso/idp/app/customattributes"),
        .sdk
    )

    init() {}

    func perform(in context: Context) throws -> ApplicationAttributes {
        try context.applicationAttributes()
    }
}

/// Defines custom attributes for applications, in place of those of the same name.
struct CreateApplicationAttributes: Endpoint {
    static let spec = OperationSpec(
        "Define custom attributes of SSO applications",
        .post("/v1/mgmt/sso/idp/app/customattribute/create"),
        .sdk
    )

    var attributes: [AttributeDefinition]?

    init(attributes: [AttributeDefinition]) {
        self.attributes = attributes
    }

    func perform(in context: Context) throws -> ApplicationAttributes {
        guard let attributes, !attributes.isEmpty else { throw APIError.requiredField("attributes") }
        for definition in attributes {
            // Nothing shows that a type must be given here, so it need not.
            let attribute = try definition.attribute(defaultType: .text)
            try context.documents.save(attribute, .applicationAttribute, id: attribute.name)
        }
        return try context.applicationAttributes()
    }
}

/// Deletes custom attributes of applications by name; unknown names are ignored.
struct DeleteApplicationAttributes: Endpoint {
    static let spec = OperationSpec(
        "Delete custom attributes of SSO applications",
        .post("/v1/mgmt/sso/idp/app/customattribute/delete"),
        .sdk
    )

    var names: [String]?

    init(names: [String]) {
        self.names = names
    }

    func perform(in context: Context) throws -> ApplicationAttributes {
        guard let names, !names.isEmpty else { throw APIError.requiredField("names") }
        for name in names { try context.documents.delete(.applicationAttribute, id: name) }
        return try context.applicationAttributes()
    }
}

/// Every custom attribute of applications, in the order of creation.
struct ApplicationAttributes: JSONResponse {
    let data: [CustomAttribute]
}

extension Context {
    fileprivate func applicationAttributes() throws -> ApplicationAttributes {
        ApplicationAttributes(data: try documents.all(CustomAttribute.self, .applicationAttribute))
    }
}
