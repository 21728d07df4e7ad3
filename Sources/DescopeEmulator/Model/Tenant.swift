package import JSON

/// An organisation whose members are users of the project (§4.1).
package struct Tenant: Sendable, Equatable {
    package let id: String
    package var name: String
    /// The tenant above this one, chosen at creation for good; nil for one at the top.
    package let parentID: String?
    package var customAttributes: [String: JSONValue] = [:]
    /// E-mail domains whose users may join by themselves, seen here and in the settings.
    package var selfProvisioningDomains: [String] = []
    /// E-mail domains whose users sign in with the tenant's identity provider.
    package var ssoDomains: [String] = []
    package var authentication = TenantAuthentication.own
    package var isDisabled = false
    package var enforcesSSO = false
    package var ssoExclusions: [String] = []
    package var federatedAppIDs: [String] = []
    package var roleInheritance = RoleInheritance.everyone
    /// IDs of project roles for members who join without roles, in the order given.
    package var defaultRoleIDs: [String] = []
    package var settings = TenantSettings()
    package let createdTime: Instant

    package init(id: String, name: String, parentID: String? = nil, createdTime: Instant) {
        self.id = id
        self.name = name
        self.parentID = parentID
        self.createdTime = createdTime
    }
}

/// How the members of a tenant sign in.
package enum TenantAuthentication: String, Sendable, CaseIterable {
    /// With the project's methods: no single sign-on.
    case own = "none"
    case saml
    case oidc
}

/// For whom roles in a tenant count in the tenants below it, too; what exactly is not published (§4.1).
package enum RoleInheritance: String, Sendable, CaseIterable {
    case everyone = ""
    case nobody = "none"
    case userOnly
}
