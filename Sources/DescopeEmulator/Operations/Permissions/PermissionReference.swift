internal import JSON

/// A permission by its ID, or else its name (AR-4.2).
struct PermissionReference: Decodable, Sendable {
    @ProtoField var id = ""
    @ProtoField var name = ""
}

extension PermissionStore {
    /// - Throws: `invalidRequest` without an ID or name, `permissionNotFound`, `builtIn`.
    func getChangeable(_ reference: PermissionReference) throws -> Permission {
        let (id, name) = (reference.id, reference.name)
        guard !id.isEmpty || !name.isEmpty else { throw APIError.requiredField("name") }
        guard let permission = try id.isEmpty ? find(named: name) : find(id: id) else {
            throw APIError(.permissionNotFound, naming: id.nonEmpty ?? name)
        }
        guard !permission.isSystem else { throw APIError(.builtIn, naming: permission.name) }
        return permission
    }
}
