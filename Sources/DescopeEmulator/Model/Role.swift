/// A named set of permissions, of the project or of one tenant (AR-4.3).
///
/// Its name is unique in the project or its tenant, and it never moves. A tenant's role hides the project's role of the
/// same name there (RO-06).
struct Role: Sendable, Equatable {
    /// The role "Tenant Admin" of every project (AR-4.0), which cannot be renamed or deleted.
    static let tenantAdminID = "ROL2gnkFZ0000000000000TenantAdmin"

    let id: String
    /// Nil for a project role.
    let tenantID: String?
    var name: String
    var description = ""
    /// In the order given.
    var permissionNames: [String] = []
    /// Given to users created without roles (CR-08).
    var isDefault = false
    /// Hidden from tenant admins.
    var isPrivate = false
    let createdTime: Instant
}

/// Something a role allows (AR-4.2); its name is unique in the project.
struct Permission: Sendable, Equatable {
    let id: String
    var name: String
    var description = ""
    /// One of the service's own, which cannot be changed.
    var isSystem = false
}
