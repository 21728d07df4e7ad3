internal import JSON
internal import SQLite

/// The access keys of a project.
struct AccessKeyStore {
    let database: Connection

    func find(_ id: String) throws -> AccessKey? { try database.find(AccessKey.self, id: id).map(filled) }

    /// The key with that secret.
    func find(secret: String) throws -> AccessKey? {
        try database.first(Self.bySecret, sha256(secret), read: AccessKey.read).map(filled)
    }

    private static let bySecret = SQL(kept: "\(AccessKey.columns.select) WHERE secretHash = ?")

    /// - Throws: `invalidRequest` for what is too short to be an ID (AK-10), `accessKeyNotFound`.
    func get(_ id: String) throws -> AccessKey {
        try AccessKey.checkID(id)
        guard let key = try find(id) else { throw APIError(.accessKeyNotFound) }
        return key
    }

    /// - Throws: `accessKeySecretTaken` if another key has its secret (AK-16).
    func insert(_ key: AccessKey) throws {
        guard try database.insert(key) else { throw APIError(.accessKeySecretTaken) }
        try saveLists(of: key)
    }

    /// Changes a key and stores what changed.
    ///
    /// - Throws: What `get` throws, and what `change` throws.
    func modify(_ id: String, _ change: (inout AccessKey) throws -> Void) throws -> AccessKey {
        let old = try get(id)
        var key = old
        try change(&key)
        guard try database.update(key, replacing: old) else { throw APIError(.accessKeySecretTaken) }
        try saveLists(of: key, replacing: old)
        return key
    }

    /// Gives a key a status; false if there is no such key.
    func setStatus(_ status: AccessKeyStatus, of id: String) throws -> Bool {
        try database.run("UPDATE access_keys SET status = ? WHERE id = ?", status.rawValue, id)
        return database.changes > 0
    }

    /// Deletes a key, if there is one; its secret is dead at once.
    @discardableResult
    func delete(_ id: String) throws -> Bool {
        try database.run("DELETE FROM access_keys WHERE id = ?", id)
        return database.changes > 0
    }

    /// Deletes the keys that work in that tenant and in no other (AR-4.17).
    func deleteKeys(ofNothingBut tenantID: String) throws {
        let sql: SQL = """
            DELETE FROM access_keys WHERE id IN (
                SELECT keyId FROM access_key_tenants t WHERE tenantId = ?
                    AND NOT EXISTS (SELECT 1 FROM access_key_tenants o WHERE o.keyId = t.keyId AND o.tenantId <> t.tenantId)
            )
            """
        try database.run(sql, tenantID)
    }

    /// Gives the keys that are bound to one user to another.
    func rebind(from userID: String, to otherID: String) throws {
        try database.run("UPDATE access_keys SET boundUserId = ? WHERE boundUserId = ?", otherID, userID)
    }
}

/// The lists of keys in other tables.
extension AccessKeyStore {
    /// The key with its roles and tenants.
    func filled(_ key: AccessKey) throws -> AccessKey {
        var key = key
        key.roleIDs = try database.list(.accessKeyRoles, of: key.id)
        key.memberships = try database.list(.accessKeyTenants, of: key.id).map { tenantID in
            Membership(tenantID: tenantID, roleIDs: try database.list(.accessKeyTenantRoles, of: key.id, tenantID))
        }
        return key
    }

    /// Writes the lists that differ; without an old key, those that are not empty.
    private func saveLists(of key: AccessKey, replacing old: AccessKey? = nil) throws {
        if key.roleIDs != old?.roleIDs ?? [] { try database.replace(.accessKeyRoles, of: key.id, with: key.roleIDs) }
        guard !key.memberships.isExactly(old?.memberships ?? []) else { return }
        try database.replace(.accessKeyTenants, of: key.id, with: key.memberships.map(\.tenantID))
        for membership in key.memberships {
            try database.fill(.accessKeyTenantRoles, of: key.id, membership.tenantID, with: membership.roleIDs)
        }
    }
}

extension AccessKey: StoredRow {
    static let columns = Columns(
        of: "access_keys",
        fixed: ["id", "boundUserId", "expireTime", "createdBy", "createdTime"],
        changing: [
            "secretHash", "name", "description", "status", "permittedIps", "customClaims", "customAttributes",
        ]
    )

    func values() throws -> [SQLiteValue] {
        [
            .text(id), .text(ifPresent: boundUserID), (expiry?.milliseconds).sqliteValue, .text(createdBy),
            .integer(createdTime.milliseconds), .text(secretHash), .text(name), .text(description),
            .text(status.rawValue), .text(try jsonText(of: permittedIPs)), .text(try jsonText(of: customClaims)),
            .text(try jsonText(of: customAttributes)),
        ]
    }

    init(_ row: inout RowReader) throws {
        id = row.text()
        boundUserID = row.textIfPresent()
        expiry = row.instantIfPresent()
        createdBy = row.text()
        createdTime = row.instant()
        secretHash = row.text()
        name = row.text()
        description = row.text()
        status = try row.value()
        permittedIPs = try row.decoded()
        customClaims = try row.decoded()
        customAttributes = try row.decoded()
    }
}
