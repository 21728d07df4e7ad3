internal import JSON

/// The fields, besides the name, that create and update share: what is left out is cleared (AR-4.0).
struct RoleProfile: Decodable, Sendable {
    @ProtoField var description = ""
    @ProtoField var permissionNames: [String] = []
    @ProtoField var `default` = false
    @ProtoField var `private` = false

    func override(_ role: inout Role) {
        (role.description, role.permissionNames) = (description, permissionNames.uniqued())
        (role.isDefault, role.isPrivate) = (`default`, `private`)
    }
}
