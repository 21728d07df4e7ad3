/// Two users that turn out to be one (EM-02, Q-12).
extension Context {
    /// The other user whose login ID an address is; one that has it as a mere contact is none.
    ///
    /// - Throws: `userUpdateConflict` where the caller wants that to fail.
    func collision(of contact: Contact, with user: User, failOnConflict: Bool) throws -> User? {
        guard !contact.isEmpty, let other = try users.find(loginID: contact.value), other.id != user.id else {
            return nil
        }
        guard !failOnConflict else { throw APIError(.userUpdateConflict) }
        return other
    }

    /// Changes a user; a colliding one is merged into it and deleted.
    func merge(_ other: User?, into user: User, _ change: (inout User) throws -> Void) throws -> User {
        if let other {
            try users.moveCredentials(from: other.id, to: user.id)
            try users.delete(id: other.id)
        }
        return try users.modify(user) { user in
            if let other { user.absorb(other) }
            try change(&user)
        }
    }
}

extension User {
    /// Takes over what it lacks: login IDs, roles and tenants join, of two values its own stays.
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
        password = password ?? other.password
        totpSeed = totpSeed ?? other.totpSeed
    }
}
