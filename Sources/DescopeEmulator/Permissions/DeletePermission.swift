/// Deletes a permission, also from the roles that have it (§4.2).
package struct DeletePermission: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/permission/delete")]
    package static let summary = "Delete a permission"
    package static let evidence = Evidence.live

    package var name: String?
    package var id: String?

    package init(name: String? = nil, id: String? = nil) {
        self.name = name
        self.id = id
    }

    package func perform(in context: Context) throws -> Empty {
        try context.permissions.delete(id: context.permissions.getChangeable(id: id, name: name).id)
        return Empty()
    }
}

/// Deletes several permissions; names and IDs that nobody knows are passed over, as in batches of users.
package struct DeletePermissions: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/permission/delete/batch")]
    package static let summary = "Delete permissions"
    package static let evidence = Evidence.assumed

    package var names: [String]?
    package var ids: [String]?

    package init(names: [String]? = nil, ids: [String]? = nil) {
        self.names = names
        self.ids = ids
    }

    package func perform(in context: Context) throws -> Empty {
        guard names != nil || ids != nil else { throw APIError.requiredField("names") }
        let permissions = context.permissions
        let found =
            try (names ?? []).compactMap(permissions.find(named:)) + (ids ?? []).compactMap(permissions.find(id:))
        guard !found.contains(where: \.isSystem) else { throw APIError(.builtIn) }
        for permission in found { try permissions.delete(id: permission.id) }
        return Empty()
    }
}
