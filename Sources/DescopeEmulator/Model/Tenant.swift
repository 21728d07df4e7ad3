internal import JSON

/// An organisation whose members are users of the project (§4.1).
struct Tenant: Sendable, Equatable {
    let id: String
    var name: String
    /// The tenant above this one, chosen at creation for good; nil for one at the top.
    let parentID: String?
    var customAttributes: [String: JSONValue] = [:]
    /// E-mail domains whose users may join by themselves, seen here and in the settings.
    var selfProvisioningDomains: [String] = []
    /// E-mail domains whose users sign in with the tenant's identity provider.
    var ssoDomains: [String] = []
    var authentication = TenantAuthentication.own
    var isDisabled = false
    var enforcesSSO = false
    var ssoExclusions: [String] = []
    var federatedAppIDs: [String] = []
    var roleInheritance = RoleInheritance.everyone
    /// IDs of project roles for members who join without roles, in the order given.
    var defaultRoleIDs: [String] = []
    var settings = TenantSettings()
    let createdTime: Instant

    init(id: String, name: String, parentID: String? = nil, createdTime: Instant) {
        self.id = id
        self.name = name
        self.parentID = parentID
        self.createdTime = createdTime
    }
}

/// How the members of a tenant sign in.
enum TenantAuthentication: String, Sendable, CaseIterable {
    /// With the project's methods: no single sign-on.
    case own = "none"
    case saml
    case oidc
}

/// For whom roles in a tenant count in the tenants below it, too; what exactly is not published (§4.1).
enum RoleInheritance: String, Sendable, CaseIterable {
    case everyone = ""
    case nobody = "none"
    case userOnly
}
