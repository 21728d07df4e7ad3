internal import JSON

/// A role by its ID, or else its name and tenant (AR-4.3).
struct RoleReference: Decodable, Sendable {
    @ProtoField var id = ""
    @ProtoField var name = ""
    /// Empty for a role of the project.
    @ProtoField var tenantId = ""
}

extension RoleStore {
    /// - Throws: `invalidRequest` without an ID or name, `roleNotFound`.
    func get(_ reference: RoleReference) throws -> Role {
        let (id, name) = (reference.id, reference.name)
        guard !id.isEmpty || !name.isEmpty else { throw APIError.requiredField("name") }
        let found = try id.isEmpty ? find(named: name, tenantID: reference.tenantId.nonEmpty) : find(id: id)
        guard let found else { throw APIError(.roleNotFound, naming: id.nonEmpty ?? name) }
        return found
    }
}
