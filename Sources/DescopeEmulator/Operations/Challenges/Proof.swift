internal import JSON

/// A code or link that has come back: its user is signed in, and what waited for it happens.
struct Proof {
    let code: CodeStore.Issued

    /// - Throws: `linkExpired` for a user who is gone, what the change of a contact throws, and what a sign-in throws.
    func signIn(in context: Context) throws -> JWTResponse {
        var user = try user(in: context)
        if let update = code.details.update {
            let old = user
            user = try update.apply(to: user, in: context)
            try context.note(.userModified, of: user, changes: user.changes(since: old))
        }
        var signIn = SignIn(user, by: method)
        (signIn.options, signIn.trustedClaims) = (code.details.loginOptions, code.details.customClaims)
        (signIn.earlierMethods, signIn.provenAddress) = (code.details.earlierMethods, code.details.address)
        return try signIn.perform(in: context)
    }

    /// The code's user, who is created now if the code is of a sign-up (EL-04, EL-05).
    private func user(in context: Context) throws -> User {
        if let userID = code.userID {
            guard let user = try context.users.find(id: userID) else { throw APIError(.linkExpired) }
            return user
        }
        if let user = try context.users.find(code.loginID) { return user }
        let (details, verified) = (code.details.user ?? NewUser(), code.details)
        return try SignUp(loginID: code.loginID, details: details).create(
            verifiedEmail: verified.emailVerified,
            verifiedPhone: verified.phoneVerified,
            in: context
        )
    }

    private var method: SignInMethod {
        switch code.kind {
        case .otp: .otp(code.method)
        case .magiclink, .invite: .magicLink(code.method)
        case .enchantedlink: .enchantedLink(code.method)
        case .notp: .notp
        case .embeddedSignIn, .embeddedSignUp: .embeddedLink
        }
    }
}

extension ContactUpdate {
    private var field: ContactField { isEmail ? .email : .phone }

    /// - Throws: `userUpdateConflict` if the address is to be a login ID and is another's, and that is not wanted.
    func requireNoConflict(for user: User, in context: Context) throws {
        guard failOnConflict, addToLoginIDs else { return }
        _ = try UserMerge(user: user, context: context).collision(of: Contact(address), failOnConflict: true)
    }

    /// The user with the address, verified; where it is another's login ID, the two become one (AR-3.0).
    ///
    /// - Throws: `userUpdateConflict` if that is not wanted, `userDisabled` if the other one is kept out.
    func apply(to user: User, in context: Context) throws -> User {
        let merge = UserMerge(user: user, context: context)
        let other = addToLoginIDs ? try merge.collision(of: Contact(address), failOnConflict: failOnConflict) : nil
        // What a user has who is kept out is not regained through another.
        try other?.requireMaySignIn()
        guard let other, onMergeUseExisting else { return try merge.merge(other, change) }
        return try UserMerge(user: other, context: context).merge(user, change)
    }

    private func change(_ user: inout User) {
        user[keyPath: field.contact] = Contact(address, verified: true)
        if addToLoginIDs { user.addLoginIDs([address]) }
    }
}
