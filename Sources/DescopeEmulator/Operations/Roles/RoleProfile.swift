internal import JSON

/// The fields of a role, besides its name, that create and update share: what is left out is cleared (AR-4.0).
struct RoleProfile: Decodable, Sendable {
    @ProtoField var description = ""
    @ProtoField var permissionNames: [String] = []
    @ProtoField var `default` = false
    @ProtoField var `private` = false

    /// Puts these fields in place of the role's own.
    func override(_ role: inout Role) {
        (role.description, role.permissionNames) = (description, permissionNames.uniqued())
        (role.isDefault, role.isPrivate) = (`default`, `private`)
    }
}
