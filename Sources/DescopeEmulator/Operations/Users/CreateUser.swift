internal import JSON

/// Creates a user; with `invite`, also invites it, even if it exists (CR-*, IN-*).
struct CreateUser: Endpoint {
    static let spec = OperationSpec("Create or invite a user", .post("/v1/mgmt/user/create"), .live)
    static let audit: AuditAction? = .userCreated

    var loginId: LoginID
    @Flattened var profile = UserProfile()
    @Flattened var invitation = Invitation()
    @ProtoField var test = false
    var password: CleartextPassword?
    var hashedPassword: PasswordImport?
    var status: RequestedStatus?

    func perform(in context: Context) throws -> UserResponse {
        let (user, created) = try make(in: context)
        try invitation.send(to: user, in: context)
        return try UserResponse(user, in: context, created: created)
    }
}

/// Creates a test user: codes and links can be generated for it, and searches leave it out (TU-01 … TU-06).
struct CreateTestUser: Endpoint {
    static let spec = OperationSpec("Create a test user", .post("/v1/mgmt/user/create/test"), .live)
    static let audit: AuditAction? = .userCreated

    @Flattened var user: CreateUser

    func perform(in context: Context) throws -> UserResponse {
        var user = user
        user.test = true
        return try user.perform(in: context)
    }
}

extension CreateUser {
    /// The user, created or, if the rules say so, found.
    ///
    /// - Throws: `userAlreadyExists`, `missingArguments` for a user with neither contact nor password, and what an
    ///   unknown role, tenant or application throws.
    func make(
        in context: Context,
        invited: Bool = false,
        seed: String = "",
        createdTime: Instant? = nil
    ) throws -> (user: User, created: Bool) {
        if let existing = try existing(isInvited: invited || invitation.invite, in: context) {
            return (existing, false)
        }
        let id = context.makeID(.user)
        var user = User(id: id, loginIDs: [loginId.text], isTest: test, createdTime: createdTime ?? context.now)
        do {
            try fill(&user, in: context)
            user.totpSeed = seed.nonEmpty
            guard user.hasContact || user.password != nil else {
                throw APIError(.missingArguments, "Missing email or phone")
            }
        } catch let error as APIError {
            // That the user exists is said before all else.
            guard try context.users.find(loginId) == nil else { throw APIError(.userAlreadyExists) }
            throw error
        }
        try Lookalikes(context: context).warn(of: [loginId.text])
        try context.users.insert(user)
        return (user, true)
    }

    /// The existing user, if it is invited again (IN-01) or a test user created twice (TU-02).
    ///
    /// That another user has the login ID shows when the new one is written.
    ///
    /// - Throws: `userNotFound` for an invitation by an unknown user ID (BA-08), `userAlreadyExists`.
    private func existing(isInvited: Bool, in context: Context) throws -> User? {
        guard isInvited else {
            guard test, let user = try context.users.find(loginId) else { return nil }
            guard user.isTest else { throw APIError(.userAlreadyExists) }
            return user
        }
        guard let user = try UserIdentifier(loginId.text).find(in: context.users) else {
            guard !IDKind.user.isID(loginId.text) else { throw APIError(.userNotFound) }
            return nil
        }
        // A test user is never made of a regular one.
        guard user.isTest || !test else { throw APIError(.userAlreadyExists) }
        guard user.status == .expired else { return user }
        return try context.users.modify(user) { $0.status = .invited }
    }

    /// Gives a new user what the request says, in place: a user that is returned is copied.
    private func fill(_ user: inout User, in context: Context) throws {
        user.modifiedTime = context.now
        user.status = status?.status ?? .invited
        try profile.override(&user, in: context)
        // A user given no role gets the default ones (CR-08).
        if profile.hasNoRoles { user.roleIDs = try context.roles.defaultIDs() }
        user.password = try storedPassword(in: context)
        profile.deriveContacts(of: &user, from: [loginId.text])
    }

    private func storedPassword(in context: Context) throws -> StoredPassword? {
        if let hashedPassword { return StoredPassword(hash: try hashedPassword.hash()) }
        guard let password = password?.text.nonEmpty else { return nil }
        return StoredPassword(hash: PasswordHash(cleartext: password, salt: context.randomBytes(16)))
    }
}

extension CreateUser: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            loginId: LoginID(try fields.required()),
            profile: try UserProfile(fields: &fields),
            invitation: try Invitation(fields: &fields),
            test: try fields.plain(),
            password: try fields.optional(),
            hashedPassword: try fields.optional(),
            status: try fields.optional()
        )
    }
}
