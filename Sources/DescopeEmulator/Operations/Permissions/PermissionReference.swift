internal import JSON

/// Which permission a request is about: its ID, or else its name (AR-4.2).
struct PermissionReference: Decodable, Sendable {
    @ProtoField var id = ""
    @ProtoField var name = ""
}

extension PermissionStore {
    /// The permission that a request is about to change.
    ///
    /// - Throws: `invalidRequest` if neither ID nor name is given, `permissionNotFound`, `builtIn`.
    func getChangeable(_ reference: PermissionReference) throws -> Permission {
        let (id, name) = (reference.id, reference.name)
        guard !id.isEmpty || !name.isEmpty else { throw APIError.requiredField("name") }
        guard let permission = try id.isEmpty ? find(named: name) : find(id: id) else {
            throw APIError(.permissionNotFound, naming: id.nonEmpty ?? name)
        }
        guard !permission.isSystem else { throw APIError(.builtIn) }
        return permission
    }
}
