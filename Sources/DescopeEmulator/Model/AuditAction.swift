/// What an operation does, in the words of the audit trail (AR-4.10).
///
/// The service lists actions on users, access keys and permissions; those on other things follow the pattern. A class,
/// because every request hands one on.
final class AuditAction: Sendable {
    let name: String
    let level: AuditLevel
    /// What a record's data calls the IDs of the things; nil for users, who have fields of their own.
    let key: String?
    /// Whether one record stands for several things.
    let isBulk: Bool
    /// How a user signs in.
    let method: AuditMethod
    /// What it is if it is refused; nil if that is not recorded.
    let refused: AuditAction?

    /// Whether it is a step of a sign-in.
    var isSignIn: Bool { refused != nil }

    private init(_ name: String, _ level: AuditLevel = .info, on key: String? = nil, isBulk: Bool = false) {
        (self.name, self.level, self.key, self.isBulk) = (name, level, key, isBulk)
        (method, refused) = (.none, nil)
    }

    private init(_ name: String, _ level: AuditLevel = .info, by method: AuditMethod, refused: AuditAction? = nil) {
        (self.name, self.level, key, isBulk) = (name, level, nil, false)
        (self.method, self.refused) = (method, refused)
    }
}

extension AuditAction {
    /// A sign-in.
    static func login(_ method: AuditMethod) -> AuditAction {
        AuditAction("LoginSucceed", by: method, refused: AuditAction("LoginFailed", .warn, by: method))
    }

    /// The first of two steps, after which a user has something to prove who they are.
    static func loginStart(_ method: AuditMethod) -> AuditAction {
        AuditAction("LoginStarted", by: method, refused: AuditAction("LoginStartedFailed", .warn, by: method))
    }

    /// A user guessed so often that they are disabled.
    static let lockout = AuditAction("LoginExceedMaxAttempts", .warn, by: .password)

    static let userCreated = AuditAction("UserCreated")
    static let usersCreated = AuditAction("UsersCreated", isBulk: true)
    static let userModified = AuditAction("UserModified")
    static let usersModified = AuditAction("UsersModified", isBulk: true)
    static let userDeleted = AuditAction("UserDeleted")
    static let usersDeleted = AuditAction("UsersDeleted", isBulk: true)

    static let roleCreated = AuditAction("RoleCreated", on: "role_id")
    static let rolesCreated = AuditAction("RolesCreated", on: "role_ids", isBulk: true)
    static let roleModified = AuditAction("RoleModified", on: "role_id")
    static let rolesModified = AuditAction("RolesModified", on: "role_ids", isBulk: true)
    static let roleDeleted = AuditAction("RoleDeleted", on: "role_id")
    static let rolesDeleted = AuditAction("RolesDeleted", on: "role_ids", isBulk: true)

    static let permissionCreated = AuditAction("PermissionCreated", on: "permission_id")
    static let permissionsCreated = AuditAction("PermissionsCreated", on: "permission_ids", isBulk: true)
    static let permissionModified = AuditAction("PermissionModified", on: "permission_id")
    static let permissionsModified = AuditAction("PermissionsModified", on: "permission_ids", isBulk: true)
    static let permissionDeleted = AuditAction("PermissionDeleted", .warn, on: "permission_id")
    static let permissionsDeleted = AuditAction("PermissionsDeleted", .warn, on: "permission_ids", isBulk: true)

    static let accessKeyCreated = AuditAction("AccessKeyCreated", on: "access_key_id")
    static let accessKeysCreated = AuditAction("AccessKeysCreated", on: "access_key_ids", isBulk: true)
    static let accessKeyModified = AuditAction("AccessKeyModified", on: "access_key_id")
    static let accessKeysModified = AuditAction("AccessKeysModified", on: "access_key_ids", isBulk: true)
    static let accessKeyDeleted = AuditAction("AccessKeyDeleted", on: "access_key_id")
    static let accessKeysDeleted = AuditAction("AccessKeysDeleted", on: "access_key_ids", isBulk: true)

    static let tenantCreated = AuditAction("TenantCreated", on: "tenant_id")
    static let tenantModified = AuditAction("TenantModified", on: "tenant_id")
    static let tenantDeleted = AuditAction("TenantDeleted", on: "tenant_id")

    static let applicationCreated = AuditAction("SSOApplicationCreated", on: "app_id")
    static let applicationModified = AuditAction("SSOApplicationModified", on: "app_id")
    static let applicationDeleted = AuditAction("SSOApplicationDeleted", on: "app_id")

    static let attributesCreated = AuditAction("CustomAttributesCreated", on: "names", isBulk: true)
    static let attributesDeleted = AuditAction("CustomAttributesDeleted", on: "names", isBulk: true)

    static let passwordSettingsModified = AuditAction("PasswordSettingsModified", on: "tenant_id")
    static let connectorModified = AuditAction("ConnectorModified", on: "connector_name")
    static let projectModified = AuditAction("ProjectModified", on: "project_id")
}
