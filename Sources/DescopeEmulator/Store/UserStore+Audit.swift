internal import JSON
internal import SQLite

/// What the audit trail hears of users: told where they are written, so that no operation forgets it.
extension UserStore {
    /// Notes a changed user with the new values.
    func note(_ user: User, replacing old: User) throws {
        guard audit.wantsChanges else { return audit.note(user) }
        let roles = RoleStore(database: database, facts: facts)
        var changes = user.changes(since: old)
        if user.roleIDs != old.roleIDs {
            changes["roleNames"] = .array(try roles.names(of: user.roleIDs).map(JSONValue.string))
        }
        if !user.memberships.isExactly(old.memberships) {
            changes["userTenants"] = .array(
                try user.memberships.map { membership in
                    let names = try roles.names(of: membership.roleIDs).map(JSONValue.string)
                    return ["tenantId": .string(membership.tenantID), "roleNames": .array(names)]
                }
            )
        }
        audit.note(user, changes: changes)
    }

    /// Notes a deleted user, by the columns `serial, isTest, id, loginId, otherLoginIds`.
    func noteDeleted(_ row: Row) throws {
        guard audit.isOpen else { return }
        let others = row.isNull(4) ? [] : try row.strings(4)
        audit.note(AuditNotes.Subject(id: row.text(2), loginIDs: [row.text(3)] + others, isTest: row.bool(1)))
    }
}
