/// A named set of permissions, of the project or of one tenant (§4.3).
package struct Role: Sendable, Equatable {
    /// The role "Tenant Admin", which every project has (§4.0).
    package static let tenantAdminID = "ROL2gnkFZ0000000000000TenantAdmin"

    package let id: String
    /// Nil for a project role.
    package let tenantID: String?
    package var name: String
    package var description = ""
    /// In the order given.
    package var permissionNames: [String] = []
    /// Given to users created without roles (CR-08).
    package var isDefault = false
    /// Hidden from tenant admins.
    package var isPrivate = false
    package let createdTime: Instant
}

/// Something a role allows (§4.2).
package struct Permission: Sendable, Equatable {
    package let id: String
    package var name: String
    package var description = ""
    /// One of the service's own, which cannot be changed.
    package var isSystem = false
}
