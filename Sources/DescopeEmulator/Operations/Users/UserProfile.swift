internal import JSON

/// The fields of a user that create and update share: what is left out is cleared (UP-02).
protocol UserProfile {
    var email: String? { get }
    var phone: String? { get }
    var verifiedEmail: Presence<Bool> { get }
    var verifiedPhone: Presence<Bool> { get }
    var recoveryEmail: String? { get }
    var recoveryPhone: String? { get }
    var verifiedRecoveryEmail: Presence<Bool> { get }
    var verifiedRecoveryPhone: Presence<Bool> { get }
    var name: String? { get }
    var givenName: String? { get }
    var middleName: String? { get }
    var familyName: String? { get }
    var picture: String? { get }
    var roleNames: [String]? { get }
    var userTenants: [TenantAssociation]? { get }
    var customAttributes: [String: JSONValue]? { get }
    var additionalIdentifiers: [String]? { get }
    var ssoAppIds: [String]? { get }
}

/// A tenant and the roles a user gets in it.
struct TenantAssociation: Codable, Sendable, Equatable {
    /// Required; optional here because in a batch its absence fails its own user alone.
    var tenantId: String?
    var roleNames: [String]?
    /// Sent by java, which reads it back; ignored.
    var tenantName: String?

    init(tenantId: String, roleNames: [String]? = nil) {
        self.tenantId = tenantId
        self.roleNames = roleNames
    }
}

/// Names that SDKs send for the fields of a user besides the published ones (W-02).
enum UserAliases {
    static let identifier = ["loginId": ["identifier"]]
    static let profile = [
        "loginId": ["identifier"], "name": ["displayName"], "additionalIdentifiers": ["additionalLoginIds"],
        "ssoAppIds": ["ssoAppIDs"], "phone": ["phoneNumber"],
    ]
}

extension UserProfile {
    /// Puts these fields in place of the user's own; login IDs only grow.
    func override(_ user: inout User, in context: Context) throws {
        user.addLoginIDs(additionalIdentifiers ?? [])
        user.email = try Contact(email: email ?? "", verified: verifiedEmail.value)
        user.phone = try Contact(phone: phone ?? "", verified: verifiedPhone.value)
        user.recoveryEmail = try Contact(
            email: recoveryEmail ?? "",
            verified: verifiedRecoveryEmail.value,
            "recoveryEmail"
        )
        user.recoveryPhone = try Contact(
            phone: recoveryPhone ?? "",
            verified: verifiedRecoveryPhone.value,
            "recoveryPhone"
        )
        user.name = name ?? ""
        user.givenName = givenName ?? ""
        user.middleName = middleName ?? ""
        user.familyName = familyName ?? ""
        user.picture = picture ?? ""
        user.roleIDs = try context.roles.ids(named: roleNames ?? [])
        user.memberships = try context.memberships(userTenants ?? [])
        user.customAttributes = try context.attributes.checked(customAttributes ?? [:]).values
        user.ssoAppIDs = try context.applications.known(ssoAppIds ?? [])
    }
}

extension Context {
    /// The memberships that a request asks for; of a tenant named twice the last counts.
    ///
    /// Where it names no roles for a tenant, they are the tenant's default ones (TE-01).
    func memberships(_ associations: [TenantAssociation]) throws -> [Membership] {
        try associations.reduce(into: []) { memberships, association in
            guard let id = association.tenantId else { throw APIError.requiredField("tenantId") }
            try tenants.require(id)
            let names = association.roleNames ?? []
            let roleIDs = try names.isEmpty ? tenants.defaultRoleIDs(of: id) : roles.ids(named: names, tenantID: id)
            memberships.removeAll { $0.tenantID.isExactly(id) }
            memberships.append(Membership(tenantID: id, roleIDs: roleIDs))
        }
    }

    /// Brings a user into a tenant, with the tenant's default roles; who is in it stays as it is (TE-01, TE-02).
    func join(_ tenantID: String, _ user: inout User) throws {
        guard user.memberships.index(of: tenantID) == nil else { return }
        user.memberships += try memberships([TenantAssociation(tenantId: tenantID)])
    }
}

extension Contact {
    /// An e-mail address as a caller gives it; empty is none.
    ///
    /// - Throws: `invalidRequest` naming the field.
    init(email: String, verified: Bool?, _ field: String = "email") throws {
        let address = email.trimmed
        guard address.isEmpty || Address.isEmail(address) else { throw APIError.invalidField(field) }
        self.init(address, verified: verified)
    }

    /// A phone number as a caller gives it, normalised; empty is none.
    init(phone: String, verified: Bool?, _ field: String = "phone") throws {
        let number = phone.trimmed
        guard let normalised = number.isEmpty ? "" : Address.phone(number) else { throw APIError.invalidField(field) }
        self.init(normalised, verified: verified)
    }
}
