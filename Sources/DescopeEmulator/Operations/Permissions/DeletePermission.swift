/// Deletes a permission, also from the roles that have it (§4.2).
struct DeletePermission: Endpoint {
    static let spec = OperationSpec("Delete a permission", .post("/v1/mgmt/permission/delete"), .live)

    var name: String?
    var id: String?

    init(name: String? = nil, id: String? = nil) {
        self.name = name
        self.id = id
    }

    func perform(in context: Context) throws -> Empty {
        try context.permissions.delete(id: context.permissions.getChangeable(id: id, name: name).id)
        return Empty()
    }
}

/// Deletes several permissions; names and IDs that nobody knows are passed over, as in batches of users.
struct DeletePermissions: Endpoint {
    static let spec = OperationSpec("Delete permissions", .post("/v1/mgmt/permission/delete/batch"), .assumed)

    var names: [String]?
    var ids: [String]?

    init(names: [String]? = nil, ids: [String]? = nil) {
        self.names = names
        self.ids = ids
    }

    func perform(in context: Context) throws -> Empty {
        guard names != nil || ids != nil else { throw APIError.requiredField("names") }
        let permissions = context.permissions
        let found =
            try (names ?? []).compactMap(permissions.find(named:)) + (ids ?? []).compactMap(permissions.find(id:))
        guard !found.contains(where: \.isSystem) else { throw APIError(.builtIn) }
        for permission in found { try permissions.delete(id: permission.id) }
        return Empty()
    }
}
