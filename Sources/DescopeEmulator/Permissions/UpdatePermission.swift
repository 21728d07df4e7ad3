/// Replaces a permission's name and description (§4.2); roles that have it keep it.
package struct UpdatePermission: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/permission/update")]
    package static let summary = "Override a permission"
    package static let evidence = Evidence.live

    package var name: String?
    package var id: String?
    package var newName: String
    package var description: String?

    package init(name: String? = nil, id: String? = nil, newName: String, description: String? = nil) {
        self.name = name
        self.id = id
        self.newName = newName
        self.description = description
    }

    package func perform(in context: Context) throws -> Empty {
        try ShortName.check(newName, in: "newName")
        var permission = try context.permissions.getChangeable(id: id, name: name)
        permission.name = newName
        permission.description = description ?? ""
        try context.permissions.save(permission)
        return Empty()
    }
}

/// Updates several permissions, all or none.
package struct UpdatePermissions: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/permission/update/batch")]
    package static let summary = "Override permissions"
    package static let evidence = Evidence.sdk

    package var permissions: [UpdatePermission]

    package init(permissions: [UpdatePermission]) {
        self.permissions = permissions
    }

    package func perform(in context: Context) throws -> Empty {
        guard !permissions.isEmpty else { throw APIError.requiredField("permissions") }
        for permission in permissions { _ = try permission.perform(in: context) }
        return Empty()
    }
}
