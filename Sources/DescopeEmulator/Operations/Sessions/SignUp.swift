/// Users who sign up by themselves.
struct SignUp {
    let loginID: LoginID
    let details: NewUser

    /// The user, created if need be, whose contacts wait to be verified.
    ///
    /// An invited user may still sign up, because what is sent goes to the address that was invited (AR-7.8).
    ///
    /// - Throws: `userAlreadyExists` if somebody has the login ID who has signed in before.
    func user(in context: Context) throws -> User { try invited(in: context) ?? create(in: context) }

    /// An invited user with the login ID, who has not signed in yet.
    ///
    /// - Throws: `userAlreadyExists` if somebody has the login ID who has.
    private func invited(in context: Context) throws -> User? {
        guard let existing = try context.users.find(signingIn: loginID) else { return nil }
        guard existing.status == .invited else { throw APIError(.userAlreadyExists) }
        return existing
    }

    /// A user who gets something to sign in with before anything shows who they are: a new one, or one who began so
    /// before and has not signed in since.
    ///
    /// - Throws: `userAlreadyExists` for any other, as whoever knows an invited user's login ID would be that user.
    func newcomer(in context: Context) throws -> User { try beginner(in: context) ?? create(in: context) }

    /// A user with the login ID who began to sign up by themselves, and has not signed in yet.
    ///
    /// - Throws: As `newcomer` does.
    func beginner(in context: Context) throws -> User? {
        guard let existing = try invited(in: context) else { return nil }
        guard existing.signedUp else { throw APIError(.userAlreadyExists) }
        return existing
    }

    /// Creates the user.
    ///
    /// - Throws: `userAlreadyExists`.
    func create(
        verifiedEmail: Bool = false,
        verifiedPhone: Bool = false,
        password: StoredPassword? = nil,
        in context: Context
    ) throws -> User {
        guard !loginID.isEmpty else { throw APIError.requiredField("loginId") }
        context.audit.note(loginID)
        var user = User(id: context.makeID(.user), loginIDs: [loginID.text], createdTime: context.now)
        user.details.name = details.name
        (user.details.givenName, user.details.middleName) = (details.givenName, details.middleName)
        user.details.familyName = details.familyName
        user.email = try ContactField.email.parse(details.email, verified: verifiedEmail)
        user.phone = try phone(verified: verifiedPhone)
        user.recoveryEmail = try ContactField.recoveryEmail.parse(details.recoveryEmail, verified: false)
        user.recoveryPhone = try ContactField.recoveryPhone.parse(details.recoveryPhone, verified: false)
        user.deriveContacts(from: [loginID.text], verifiedEmail: verifiedEmail, verifiedPhone: verifiedPhone)
        user.roleIDs = try context.roles.defaultIDs()
        user.password = password
        user.signedUp = true
        try context.users.insert(user)
        return user
    }

    /// Shown as it was given, unlike everywhere else (AR-7.27).
    private func phone(verified: Bool) throws -> Contact {
        let phone = try ContactField.phone.parse(details.phone, verified: verified)
        return phone.isEmpty ? phone : Contact(value: details.phone.trimmed, isVerified: verified)
    }
}
