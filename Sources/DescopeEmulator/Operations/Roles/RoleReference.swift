internal import JSON

/// Which role a request is about: its ID, or else its name and its tenant (AR-4.3).
struct RoleReference: Decodable, Sendable {
    @ProtoField var id = ""
    @ProtoField var name = ""
    /// Part of the role's identity beside its name; empty for a role of the project.
    @ProtoField var tenantId = ""
}

extension RoleStore {
    /// The role that a request is about.
    ///
    /// - Throws: `invalidRequest` if neither ID nor name is given, `roleNotFound`.
    func get(_ reference: RoleReference) throws -> Role {
        let (id, name) = (reference.id, reference.name)
        guard !id.isEmpty || !name.isEmpty else { throw APIError.requiredField("name") }
        let found = try id.isEmpty ? find(named: name, tenantID: reference.tenantId.nonEmpty) : find(id: id)
        guard let found else { throw APIError(.roleNotFound, naming: id.nonEmpty ?? name) }
        return found
    }
}
