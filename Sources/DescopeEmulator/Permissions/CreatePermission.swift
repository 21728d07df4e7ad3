/// Creates a permission (§4.2).
package struct CreatePermission: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/permission/create")]
    package static let summary = "Create a permission"
    package static let evidence = Evidence.live

    package var name: String
    package var description: String?

    package init(name: String, description: String? = nil) {
        self.name = name
        self.description = description
    }

    package func perform(in context: Context) throws -> Empty {
        try ShortName.check(name, in: "name")
        try context.permissions.insert(
            Permission(id: context.makeID(.permission), name: name, description: description ?? "")
        )
        return Empty()
    }
}

/// Creates several permissions, all or none.
package struct CreatePermissions: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/permission/create/batch")]
    package static let summary = "Create permissions"
    package static let evidence = Evidence.sdk

    package var permissions: [CreatePermission]

    package init(permissions: [CreatePermission]) {
        self.permissions = permissions
    }

    package func perform(in context: Context) throws -> Empty {
        guard !permissions.isEmpty else { throw APIError.requiredField("permissions") }
        for permission in permissions { _ = try permission.perform(in: context) }
        return Empty()
    }
}
