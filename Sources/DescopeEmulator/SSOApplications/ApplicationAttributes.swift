/// Lists the custom attributes that are defined for applications; only the Go SDK has these operations.
package struct LoadApplicationAttributes: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/sso/idp/app/customattributes")]
    package static let input = InputKind.query
    package static let summary = "List the custom attributes of SSO applications"
    package static let evidence = Evidence.sdk

    package init() {}

    package func perform(in context: Context) throws -> ApplicationAttributes {
        try context.applicationAttributes()
    }
}

/// Defines custom attributes for applications, in place of those of the same name.
package struct CreateApplicationAttributes: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/customattribute/create")]
    package static let summary = "Define custom attributes of SSO applications"
    package static let evidence = Evidence.sdk

    package var attributes: [AttributeDefinition]?

    package init(attributes: [AttributeDefinition]) {
        self.attributes = attributes
    }

    package func perform(in context: Context) throws -> ApplicationAttributes {
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
package struct DeleteApplicationAttributes: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/customattribute/delete")]
    package static let summary = "Delete custom attributes of SSO applications"
    package static let evidence = Evidence.sdk

    package var names: [String]?

    package init(names: [String]) {
        self.names = names
    }

    package func perform(in context: Context) throws -> ApplicationAttributes {
        guard let names, !names.isEmpty else { throw APIError.requiredField("names") }
        for name in names { try context.documents.delete(.applicationAttribute, id: name) }
        return try context.applicationAttributes()
    }
}

/// Every custom attribute of applications, in the order of creation.
package struct ApplicationAttributes: JSONAnswer {
    package let data: [CustomAttribute]
}

extension Context {
    fileprivate func applicationAttributes() throws -> ApplicationAttributes {
        ApplicationAttributes(data: try documents.all(CustomAttribute.self, .applicationAttribute))
    }
}
