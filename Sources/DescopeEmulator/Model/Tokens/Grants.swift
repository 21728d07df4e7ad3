internal import JSON

/// What a subject may do, as its tokens say it: by names, those of tenants apart from those of the project (AR-2.3).
struct Grants: Sendable, Equatable {
    var roles: [String] = []
    var permissions: [String] = []
    var tenants: [Tenant] = []

    /// What it may do in one tenant.
    struct Tenant: Sendable, Equatable {
        let id: String
        var roles: [String] = []
        var permissions: [String] = []
    }

    /// The claims; what is empty is left out, but a tenant is named even if nothing is granted in it.
    var claims: JSONObject {
        var claims = Self.claims(roles, permissions)
        guard !tenants.isEmpty else { return claims }
        let members = tenants.map { (key: $0.id, value: JSONValue.object(Self.claims($0.roles, $0.permissions))) }
        claims["tenants"] = .object(JSONObject(members))
        return claims
    }

    /// What a token of ours grants in the project.
    init(_ claims: JSONObject) {
        roles = claims["roles"]?.arrayValue?.compactMap(\.stringValue) ?? []
        permissions = claims["permissions"]?.arrayValue?.compactMap(\.stringValue) ?? []
    }

    init(roles: [String] = [], permissions: [String] = [], tenants: [Tenant] = []) {
        (self.roles, self.permissions, self.tenants) = (roles, permissions, tenants)
    }

    private static func claims(_ roles: [String], _ permissions: [String]) -> JSONObject {
        var claims = JSONObject()
        if !permissions.isEmpty { claims["permissions"] = .array(permissions.map(JSONValue.string)) }
        if !roles.isEmpty { claims["roles"] = .array(roles.map(JSONValue.string)) }
        return claims
    }
}
