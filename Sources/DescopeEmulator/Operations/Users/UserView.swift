internal import JSON

/// A user as the service shows it: every field present, never a null, never a secret (R-01 … R-11).
struct UserView: JSONResponse, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    var loginIds: [String] = []
    var userId = ""
    var name = ""
    var email = ""
    var phone = ""
    var verifiedEmail = false
    var verifiedPhone = false
    var roleNames: [String] = []
    var userTenants: [Tenant] = []
    var status = ""
    var externalIds: [String] = []
    var picture = ""
    var test = false
    var customAttributes: [String: JSONValue] = [:]
    var createdTime: Int64 = 0
    var TOTP = false
    var SAML = false
    var OAuth: [String: Bool] = [:]
    var webauthn = false
    var password = false
    var ssoAppIds: [String] = []
    var givenName = ""
    var middleName = ""
    var familyName = ""
    var editable = true
    var SCIM = false
    var push = false
    var permissions: [String] = []
    var OIDC = false
    var consentExpiration: Int64 = 0
    var recoveryEmail = ""
    var verifiedRecoveryEmail = false
    var recoveryPhone = ""
    var verifiedRecoveryPhone = false
    var modifiedTime: Int64 = 0

    /// An association with a tenant.
    struct Tenant: JSONResponse, FieldWriting {
        static let fieldNames = FieldNames(of: Self.self)

        let tenantId: String
        let roleNames: [String]
        let tenantName: String
        let permissions: [String]

        func writeFields(to object: inout FieldWriter) {
            object.write(tenantId)
            object.write(roleNames)
            object.write(tenantName)
            object.write(permissions)
        }
    }
}

extension UserView {
    init(_ user: User, in context: Context) throws { self.init(user, try ShownNames(of: [user], in: context)) }

    /// Shows users with one look at the roles and tenants of all.
    static func all(_ users: [User], in context: Context) throws -> [UserView] {
        let names = try ShownNames(of: users, in: context)
        return users.map { UserView($0, names) }
    }

    private init(_ user: User, _ names: ShownNames) {
        let identities = user.identities
        (loginIds, externalIds, userId) = (user.loginIDs, user.loginIDs, user.id)
        show(user.details)
        (email, verifiedEmail) = (user.email.value, user.email.isVerified)
        (phone, verifiedPhone) = (user.phone.value, user.phone.isVerified)
        (recoveryEmail, verifiedRecoveryEmail) = (user.recoveryEmail.value, user.recoveryEmail.isVerified)
        (recoveryPhone, verifiedRecoveryPhone) = (user.recoveryPhone.value, user.recoveryPhone.isVerified)
        (status, test, SCIM) = (user.status.rawValue, user.isTest, user.isSCIM)
        (customAttributes, ssoAppIds) = (user.customAttributes, user.ssoAppIDs)
        (createdTime, modifiedTime) = (user.createdTime.seconds, user.modifiedTime.seconds)
        (password, TOTP, consentExpiration) = (user.password != nil, user.totpSeed != nil, user.consentExpiration)
        webauthn = user.hasPasskeys
        (SAML, OIDC) = (identities.contains { $0.kind == .saml }, identities.contains { $0.kind == .oidc })
        OAuth = Dictionary(identities.filter { $0.kind == .oauth }.map { ($0.provider, true) }) { first, _ in first }
        (roleNames, permissions) = names.roles(user.roleIDs)
        userTenants = user.memberships.map { membership in
            let (roleNames, permissions) = names.roles(membership.roleIDs)
            let (id, name) = (membership.tenantID, names.tenant(membership.tenantID))
            return Tenant(tenantId: id, roleNames: roleNames, tenantName: name, permissions: permissions)
        }
    }
}

extension UserView {
    mutating func show(_ details: UserDetails) {
        (name, givenName) = (details.name, details.givenName)
        (middleName, familyName) = (details.middleName, details.familyName)
        picture = details.picture
    }
}

extension UserView {
    func writeFields(to object: inout FieldWriter) {
        object.write(loginIds)
        object.write(userId)
        object.write(name)
        object.write(email)
        object.write(phone)
        object.write(verifiedEmail)
        object.write(verifiedPhone)
        object.write(roleNames)
        object.write(userTenants)
        object.write(status)
        object.write(externalIds)
        object.write(picture)
        object.write(test)
        object.write(customAttributes)
        object.write(createdTime)
        object.write(TOTP)
        object.write(SAML)
        object.write(OAuth)
        object.write(webauthn)
        object.write(password)
        object.write(ssoAppIds)
        object.write(givenName)
        object.write(middleName)
        object.write(familyName)
        object.write(editable)
        object.write(SCIM)
        object.write(push)
        object.write(permissions)
        object.write(OIDC)
        object.write(consentExpiration)
        object.write(recoveryEmail)
        object.write(verifiedRecoveryEmail)
        object.write(recoveryPhone)
        object.write(verifiedRecoveryPhone)
        object.write(modifiedTime)
    }
}

/// The response of operations on one user.
struct UserResponse: JSONResponse, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    let user: UserView
    /// Whether this call created the user.
    let created: Bool

    init(_ user: User, in context: Context, created: Bool = false) throws {
        self.user = try UserView(user, in: context)
        self.created = created
    }

    func writeFields(to object: inout FieldWriter) {
        object.write(user)
        object.write(created)
    }
}
