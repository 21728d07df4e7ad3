internal import SQLite

/// The users of a tenant.
extension UserStore {
    /// Deletes the users who are members of that tenant and of no other (AR-4.17).
    func deleteMembers(ofNothingBut tenantID: String) throws {
        let sql = """
            DELETE FROM users WHERE id IN (
                SELECT userId FROM user_tenants m WHERE tenantId = ?
                    AND NOT EXISTS (SELECT 1 FROM user_tenants o WHERE o.userId = m.userId AND o.tenantId <> m.tenantId)
            )
            """
        try database.run(sql, tenantID)
    }
}
