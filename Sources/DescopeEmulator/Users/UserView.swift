package import JSON

/// A user as the service shows it: every field present, never a null, never a secret (R-01 … R-11).
package struct UserView: JSONAnswer {
    package var loginIds: [String] = []
    package var userId = ""
    package var name = ""
    package var email = ""
    package var phone = ""
    package var verifiedEmail = false
    package var verifiedPhone = false
    package var roleNames: [String] = []
    package var userTenants: [Tenant] = []
    package var status = ""
    package var externalIds: [String] = []
    package var picture = ""
    package var test = false
    package var customAttributes: [String: JSONValue] = [:]
    package var createdTime: Int64 = 0
    package var TOTP = false
    package var SAML = false
    package var OAuth: [String: Bool] = [:]
    package var webauthn = false
    package var password = false
    package var ssoAppIds: [String] = []
    package var givenName = ""
    package var middleName = ""
    package var familyName = ""
    package var editable = true
    package var SCIM = false
    package var push = false
    package var permissions: [String] = []
    package var OIDC = false
    package var consentExpiration: Int64 = 0
    package var recoveryEmail = ""
    package var verifiedRecoveryEmail = false
    package var recoveryPhone = ""
    package var verifiedRecoveryPhone = false
    package var modifiedTime: Int64 = 0

    /// An association with a tenant.
    package struct Tenant: JSONAnswer {
        package let tenantId: String
        package let roleNames: [String]
        package let tenantName: String
        package let permissions: [String]
    }
}

extension UserView {
    /// What a user looks like to callers.
    init(_ user: User, in context: Context) throws {
        let identities = try context.users.externalIdentities(of: user.id)
        let roles = context.roles
        self.init()
        loginIds = user.loginIDs
        userId = user.id
        (name, givenName, middleName, familyName) = (user.name, user.givenName, user.middleName, user.familyName)
        (email, verifiedEmail) = (user.email.value, user.email.isVerified)
        (phone, verifiedPhone) = (user.phone.value, user.phone.isVerified)
        roleNames = try roles.names(of: user.roleIDs)
        userTenants = try user.memberships.map { membership in
            Tenant(
                tenantId: membership.tenantID,
                roleNames: try roles.names(of: membership.roleIDs),
                tenantName: try context.tenants.name(of: membership.tenantID),
                permissions: try roles.permissionNames(of: membership.roleIDs)
            )
        }
        status = user.status.rawValue
        externalIds = user.loginIDs
        picture = user.picture
        test = user.isTest
        customAttributes = user.customAttributes
        createdTime = user.createdTime.seconds
        TOTP = user.totpSeed != nil
        SAML = identities.contains { $0.kind == "saml" }
        OAuth = Dictionary(identities.filter { $0.kind == "oauth" }.map { ($0.provider, true) }) { first, _ in first }
        webauthn = try context.users.hasPasskeys(user.id)
        password = user.password != nil
        ssoAppIds = user.ssoAppIDs
        SCIM = user.isSCIM
        permissions = try roles.permissionNames(of: user.roleIDs)
        OIDC = identities.contains { $0.kind == "oidc" }
        consentExpiration = user.consentExpiration
        (recoveryEmail, verifiedRecoveryEmail) = (user.recoveryEmail.value, user.recoveryEmail.isVerified)
        (recoveryPhone, verifiedRecoveryPhone) = (user.recoveryPhone.value, user.recoveryPhone.isVerified)
        modifiedTime = user.modifiedTime.seconds
    }
}

/// The answer of operations on one user.
package struct UserAnswer: JSONAnswer {
    package let user: UserView
    /// Whether this call created the user.
    package let created: Bool
}

extension Context {
    /// The answer that shows a user.
    func answer(_ user: User, created: Bool = false) throws -> UserAnswer {
        UserAnswer(user: try UserView(user, in: self), created: created)
    }
}
