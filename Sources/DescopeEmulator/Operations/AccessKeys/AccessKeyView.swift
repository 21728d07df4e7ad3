internal import JSON

/// An access key as the service shows it (AK-02).
struct AccessKeyView: JSONResponse, Equatable {
    let id: String
    let name: String
    let roleNames: [String]
    let keyTenants: [Tenant]
    let status: String
    let createdTime: Int64
    /// 0 if it does not expire.
    let expireTime: Int64
    let createdBy: String
    let clientId: String
    let boundUserId: String
    let customClaims: [String: JSONValue]
    private(set) var editable = true
    let description: String
    let permittedIps: [NetworkRange]
    let customAttributes: [String: JSONValue]

    /// A tenant that the key works in (AK-06).
    struct Tenant: JSONResponse, Equatable {
        let tenantId: String
        let roleNames: [String]
        let tenantName: String
    }
}

extension AccessKeyView {
    init(_ key: AccessKey, in context: Context) throws {
        (id, name, description, status) = (key.id, key.name, key.description, key.status.rawValue)
        (createdTime, expireTime) = (key.createdTime.seconds, key.expiry?.seconds ?? 0)
        (createdBy, boundUserId) = (key.createdBy, key.boundUserID ?? "")
        clientId = key.clientID(in: context.projectID)
        (customClaims, customAttributes) = (key.customClaims, key.customAttributes)
        permittedIps = key.permittedIPs
        roleNames = try context.roles.names(of: key.roleIDs)
        let tenantNames = try context.tenants.names(of: key.memberships.map(\.tenantID))
        keyTenants = try key.memberships.map { membership in
            let id = membership.tenantID
            let roleNames = try context.roles.names(of: membership.roleIDs)
            return Tenant(tenantId: id, roleNames: roleNames, tenantName: tenantNames[Array(id.utf8)] ?? "")
        }
    }
}

/// The response of operations on one access key.
struct AccessKeyResponse: JSONResponse, Equatable {
    let key: AccessKeyView
}

/// The response of operations on several access keys.
struct AccessKeysResponse: JSONResponse, Equatable {
    let keys: [AccessKeyView]
}
