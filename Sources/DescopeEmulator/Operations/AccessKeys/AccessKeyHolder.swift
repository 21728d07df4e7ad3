/// Whose roles and tenants an access key has: its own, or those of the user that it is bound to (AK-08).
struct AccessKeyHolder {
    /// The subject of tokens.
    let id: String
    let memberships: [Membership]
    let grants: Grants
    /// Whether it is a test user.
    let isTest: Bool

    /// - Throws: `accessKeyInvalid` if the user is gone, `userDisabled`.
    init(of key: AccessKey, in context: Context) throws {
        guard let userID = key.boundUserID else {
            (id, memberships, isTest) = (key.id, key.memberships, false)
            grants = try Grants(of: key, in: context)
            return
        }
        guard let user = try context.users.find(id: userID) else { throw APIError(.accessKeyInvalid) }
        try user.requireMaySignIn()
        (id, memberships, isTest) = (user.id, user.memberships, user.isTest)
        grants = Grants(try UserView(user, in: context))
    }
}

extension AccessKey {
    /// The key with that secret, if it works now and from where the caller is.
    static func usable(_ secret: String, in context: Context) throws -> AccessKey? {
        guard let key = try context.accessKeys.find(secret: secret), key.isUsable(at: context.now),
            key.permits(context.request.remoteAddress)
        else { return nil }
        return key
    }
}

extension Grants {
    fileprivate init(of key: AccessKey, in context: Context) throws {
        let roles = context.roles
        self.init(
            roles: try roles.names(of: key.roleIDs),
            permissions: try roles.permissionNames(of: key.roleIDs),
            tenants: try key.memberships.map { membership in
                Tenant(
                    id: membership.tenantID,
                    roles: try roles.names(of: membership.roleIDs),
                    permissions: try roles.permissionNames(of: membership.roleIDs)
                )
            }
        )
    }
}
