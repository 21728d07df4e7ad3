/// Somebody who comes back from another provider, and the user that they are (AR-3.11).
struct ExternalArrival {
    let start: ExternalSignIn
    let identity: LocalIdentity
    let context: Context

    /// The user, found by what the provider knows them by, or else by a verified address; or else a new one.
    func user() throws -> User {
        let known = try context.users.find(start.identity, externalID: identity.subject) ?? userWithAddress()
        switch start.mode {
        case .update: return try addIdentity(of: known)
        case .signUp where known != nil: throw APIError(.userAlreadyExists)
        case .signIn where known == nil: throw APIError(.authUserNotFound)
        case .signUp, .signIn, .signUpOrIn: break
        }
        guard start.userID.isEmpty || known?.id == start.userID else {
            throw APIError(.invalidToken, "The user whose session it is is another one")
        }
        return try joinTenant(known.map(withVerifiedAddress) ?? create())
    }

    /// What an OAuth provider would give besides; it is good for nothing but to be shown.
    var token: ProviderToken? {
        guard start.identityKind == .oauth else { return nil }
        return ProviderToken(
            provider: start.provider,
            providerUserId: identity.subject,
            accessToken: context.randomHex(bytes: 32),
            expiration: context.now.advanced(bySeconds: 3600).seconds,
            scopes: ["openid", "email", "profile"],
            refreshToken: context.randomHex(bytes: 32)
        )
    }

    private func userWithAddress() throws -> User? {
        // Anybody may claim an address that the provider did not verify.
        guard identity.isEmailVerified, !identity.email.isEmpty else { return nil }
        return try context.users.find(LoginID(identity.email))
    }

    /// The user, whose address is verified if the provider has verified it.
    private func withVerifiedAddress(_ user: User) throws -> User {
        guard identity.isEmailVerified, !user.email.isVerified, !user.email.isEmpty,
            user.email.value == EmailAddress(identity.email)?.text
        else { return user }
        return try context.users.modify(user) { $0.email.verify(true) }
    }

    private func create() throws -> User {
        guard try start.identityKind == .oauth || !disablesJIT() else { throw APIError(.authUserNotFound) }
        var details = NewUser()
        (details.name, details.email) = (identity.name, identity.email)
        let ownsAddress = identity.isEmailVerified && !identity.email.isEmpty
        let loginID = ownsAddress ? identity.email : "\(start.provider)-\(identity.subject)"
        return try SignUp(loginID: LoginID(loginID), details: details).create(
            verifiedEmail: identity.isEmailVerified,
            in: context
        )
    }

    /// - Throws: `userUpdateConflict` if another user has the identity and is not to be merged.
    private func addIdentity(of other: User?) throws -> User {
        guard let user = try context.users.find(id: start.userID) else { throw APIError(.authUserNotFound) }
        guard let other, other.id != user.id else { return user }
        guard start.mergesUsers else { throw APIError(.userUpdateConflict) }
        return try UserMerge(user: user, context: context).merge(other) { _ in }
    }

    /// Brings the user of a tenant's identity provider into the tenant.
    ///
    /// - Throws: `notAMember` if the tenant takes nobody in.
    private func joinTenant(_ user: User) throws -> User {
        guard start.identityKind != .oauth, user.memberships.index(of: start.provider) == nil else { return user }
        guard try !disablesJIT() else { throw APIError(.notAMember, naming: start.provider) }
        return try context.users.modify(user) { try Memberships(context: context).join(start.provider, &$0) }
    }

    private func disablesJIT() throws -> Bool { try context.tenants.get(start.provider).settings.disablesJIT }
}
