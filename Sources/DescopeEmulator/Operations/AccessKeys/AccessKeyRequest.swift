internal import JSON

/// What a request says of a new access key (AK-01).
struct AccessKeyRequest: Decodable, Sendable {
    @ProtoField var name = ""
    /// In seconds since 1970; 0 is never.
    @ProtoField var expireTime: Int64 = 0
    @ProtoField var roleNames: [String] = []
    @ProtoField var keyTenants: [TenantAssociation] = []
    @ProtoField var userId = ""
    @ProtoField var customClaims: [String: JSONValue] = [:]
    @ProtoField var description = ""
    @ProtoField var permittedIps: [NetworkRange] = []
    @ProtoField var customAttributes: [String: JSONValue] = [:]

    /// The key, not stored yet; claims and attributes are taken as they come, for only the console defines any.
    ///
    /// - Throws: `invalidRequest` naming a field, `userNotFound` for a user to bind it to (AK-08), and what finding
    ///   its roles and tenants throws.
    func key(id: String, secret: String, in context: Context) throws -> AccessKey {
        guard !name.trimmed.isEmpty else { throw APIError.requiredField("name") }
        guard expireTime >= 0 else { throw APIError.invalidField("expireTime") }
        var key = AccessKey(
            id: id,
            secretHash: sha256(secret),
            name: name,
            boundUserID: userId.nonEmpty,
            expiry: expireTime == 0 ? nil : Instant(seconds: expireTime),
            createdBy: Self.creatorID(in: context),
            createdTime: context.now
        )
        (key.description, key.permittedIPs) = (description, permittedIps)
        (key.customClaims, key.customAttributes) = (customClaims, customAttributes)
        try grant(&key, in: context)
        return key
    }

    /// Stands for the caller's management key, which has no ID: the emulator takes any (AK-03).
    private static func creatorID(in context: Context) -> String {
        IDKind.accessKey.derived(from: Array((context.caller.key ?? "").utf8))
    }

    private func grant(_ key: inout AccessKey, in context: Context) throws {
        if let userID = key.boundUserID {
            guard try context.users.find(id: userID) != nil else { throw APIError(.userNotFound) }
        } else {
            let names = AccessKeyNames(context: context)
            key.roleIDs = try names.roleIDs(roleNames)
            key.memberships = try names.memberships(keyTenants)
        }
    }
}
