internal import JSON

/// An organisation whose members are users of the project (AR-4.1).
///
/// ID and name are unique in the project. A tenant keeps its parent until that is deleted, and then moves up. A domain
/// whose users may join by themselves belongs to one tenant only.
struct Tenant: Sendable, Equatable {
    let id: String
    var name: String
    /// Nil at the top.
    let parentID: String?
    var customAttributes: [String: JSONValue] = [:]
    /// E-mail domains whose users may join by themselves, also shown in the settings.
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
}

/// How the members of a tenant sign in.
enum TenantAuthentication: String, Sendable, CaseIterable {
    /// With the project's methods: no single sign-on.
    case own = "none"
    case saml
    case oidc
}

/// Whose roles also apply in sub-tenants; the service does not document the exact rule (AR-4.1).
enum RoleInheritance: String, Sendable, CaseIterable {
    case everyone = ""
    case nobody = "none"
    case userOnly
}
