/// Replaces a permission's name and description (§4.2); roles that have it keep it.
struct UpdatePermission: Endpoint {
    static let spec = OperationSpec("Override a permission", .post("/v1/mgmt/permission/update"), .live)

    var name: String?
    var id: String?
    var newName: String
    var description: String?

    init(name: String? = nil, id: String? = nil, newName: String, description: String? = nil) {
        self.name = name
        self.id = id
        self.newName = newName
        self.description = description
    }

    func perform(in context: Context) throws -> Empty {
        try ShortName.check(newName, in: "newName")
        var permission = try context.permissions.getChangeable(id: id, name: name)
        permission.name = newName
        permission.description = description ?? ""
        try context.permissions.save(permission)
        return Empty()
    }
}

/// Updates several permissions, all or none.
struct UpdatePermissions: Endpoint {
    static let spec = OperationSpec("Override permissions", .post("/v1/mgmt/permission/update/batch"), .sdk)

    var permissions: [UpdatePermission]

    init(permissions: [UpdatePermission]) {
        self.permissions = permissions
    }

    func perform(in context: Context) throws -> Empty {
        guard !permissions.isEmpty else { throw APIError.requiredField("permissions") }
        for permission in permissions { _ = try permission.perform(in: context) }
        return Empty()
    }
}
