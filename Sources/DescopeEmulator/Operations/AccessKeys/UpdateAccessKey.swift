internal import JSON

/// Changes the fields that are given, and the name; an empty value clears its field (AK-12).
struct UpdateAccessKey: Endpoint {
    static let spec = OperationSpec("Update an access key", .post("/v1/mgmt/accesskey/update"), .live)
    static let audit: AuditAction? = .accessKeyModified

    var id: String
    var name: String
    var description: Presence<String> = .absent
    var roleNames: Presence<[String]> = .absent
    var keyTenants: Presence<[TenantAssociation]> = .absent
    var customClaims: Presence<[String: JSONValue]> = .absent
    var permittedIps: Presence<[NetworkRange]> = .absent
    var customAttributes: Presence<[String: JSONValue]> = .absent

    func perform(in context: Context) throws -> AccessKeyResponse {
        guard !name.trimmed.isEmpty else { throw APIError.requiredField("name") }
        let key = try context.accessKeys.modify(id) { key in
            key.name = name
            key.description = description.value ?? key.description
            key.customClaims = customClaims.value ?? key.customClaims
            key.customAttributes = customAttributes.value ?? key.customAttributes
            key.permittedIPs = permittedIps.value ?? key.permittedIPs
            try grant(&key, in: context)
        }
        context.audit.note(id)
        return AccessKeyResponse(key: try AccessKeyView(key, in: context))
    }

    /// A bound key has what its user has (AK-08).
    private func grant(_ key: inout AccessKey, in context: Context) throws {
        guard key.boundUserID == nil else { return }
        let names = AccessKeyNames(context: context)
        if let roles = roleNames.value { key.roleIDs = try names.roleIDs(roles) }
        if let tenants = keyTenants.value { key.memberships = try names.memberships(tenants) }
    }
}
