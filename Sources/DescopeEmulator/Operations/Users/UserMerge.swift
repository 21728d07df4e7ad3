/// Two users that turn out to be one (EM-02, Q-12).
struct UserMerge {
    /// The user that stays.
    let user: User
    let context: Context

    /// Another user who has the address as a login ID; as a mere contact, it does not collide.
    ///
    /// - Throws: `userUpdateConflict` for a collision, if `failOnConflict`.
    func collision(of contact: Contact, failOnConflict: Bool) throws -> User? {
        guard !contact.isEmpty, let other = try context.users.find(LoginID(contact.value)), other.id != user.id else {
            return nil
        }
        guard !failOnConflict else { throw APIError(.userUpdateConflict) }
        return other
    }

    /// Changes the user; a colliding one is merged into it and deleted.
    func merge(_ other: User?, _ change: (inout User) throws -> Void) throws -> User {
        if let other {
            try context.users.moveCredentials(from: other.id, to: user.id)
            try context.accessKeys.rebind(from: other.id, to: user.id)
            try context.users.delete(id: other.id)
        }
        return try context.users.modify(user) { user in
            if let other { user.absorb(other) }
            try change(&user)
        }
    }
}

extension User {
    /// Login IDs, roles and tenants join; of two attributes, passwords or TOTP secrets, its own stays.
    mutating func absorb(_ other: User) {
        addLoginIDs(other.loginIDs)
        roleIDs = roleIDs.adding(other.roleIDs)
        for membership in other.memberships {
            if let index = memberships.index(of: membership.tenantID) {
                memberships[index].roleIDs = memberships[index].roleIDs.adding(membership.roleIDs)
            } else {
                memberships.append(membership)
            }
        }
        customAttributes.merge(other.customAttributes) { own, _ in own }
        // No applications means all of them: a restriction joins only another one.
        if !ssoAppIDs.isEmpty, !other.ssoAppIDs.isEmpty { ssoAppIDs = ssoAppIDs.adding(other.ssoAppIDs) }
        identities += other.identities.filter { !identities.contains($0) }
        hasPasskeys = hasPasskeys || other.hasPasskeys
        password = password ?? other.password
        totpSeed = totpSeed ?? other.totpSeed
    }
}
