internal import JSON

/// Creates a user; with `invite` also invites it, and then an existing one is invited again (CR-*, IN-*).
struct CreateUser: Endpoint, UserProfile, InvitationFields, FieldAliasing {
    static let spec = OperationSpec("Create or invite a user", .post("/v1/mgmt/user/create"), .live)
    static let aliases = UserAliases.profile

    /// Required; optional here because in a batch its absence fails this user alone.
    var loginId: String?
    var email: String?
    var phone: String?
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    var name: String?
    var roleNames: [String]?
    var userTenants: [TenantAssociation]?
    var invite: Bool?
    var test: Bool?
    var customAttributes: [String: JSONValue]?
    var picture: String?
    var sendMail: Presence<Bool> = .absent
    var sendSMS: Presence<Bool> = .absent
    var additionalIdentifiers: [String]?
    var inviteUrl: String?
    var password: CleartextPassword?
    var hashedPassword: PasswordImport?
    var givenName: String?
    var middleName: String?
    var familyName: String?
    var ssoAppIds: [String]?
    var templateId: String?
    var templateOptions: [String: JSONValue]?
    var locale: String?
    var status: String?
    var recoveryEmail: String?
    var recoveryPhone: String?
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    init(loginId: String) {
        self.loginId = loginId
    }

    func perform(in context: Context) throws -> UserResponse {
        let (user, created) = try make(in: context)
        _ = try context.invite(user, invitation)
        return try context.answer(user, created: created)
    }
}

extension CreateUser {
    /// The user, created or, where the rules say so, found.
    ///
    /// - Throws: `invalidRequest`, `userAlreadyExists`, `missingArguments` for a user without any contact, and what an
    ///   unknown role, tenant, application or attribute throws.
    func make(
        in context: Context,
        invited: Bool = false,
        imported: ImportedFacts = ImportedFacts()
    ) throws -> (user: User, created: Bool) {
        let primary = Address.loginID(loginId ?? "")
        guard !primary.isEmpty else { throw APIError.requiredField("loginId") }
        if let existing = try existing(primary, isInvited: invited || invite == true, in: context) {
            return (existing, false)
        }
        let user = try fresh(primary, imported, in: context)
        guard user.hasContact || user.password != nil else {
            throw APIError(.missingArguments, "Missing email or phone")
        }
        try context.users.insert(user)
        return (user, true)
    }

    /// The user that this request means although it exists: an invited one (IN-01), or a test user created twice (TU-02).
    ///
    /// - Throws: `userNotFound` for an invitation by a user ID that nobody has (BA-08), `userAlreadyExists`.
    private func existing(_ primary: String, isInvited: Bool, in context: Context) throws -> User? {
        if isInvited {
            guard let user = try context.users.find(identifier: primary) else {
                guard !IDKind.user.isID(primary) else { throw APIError(.userNotFound) }
                return nil
            }
            // A test user is never made of a regular one.
            guard user.isTest || test != true else { throw APIError(.userAlreadyExists) }
            guard user.status == .expired else { return user }
            return try context.users.modify(user) { $0.status = .invited }
        }
        guard let user = try context.users.find(loginID: primary) else { return nil }
        guard user.isTest, test == true else { throw APIError(.userAlreadyExists) }
        return user
    }

    private func fresh(_ primary: String, _ imported: ImportedFacts, in context: Context) throws -> User {
        var user = User(
            id: context.makeID(.user),
            loginIDs: [primary],
            isTest: test ?? false,
            createdTime: imported.createdTime ?? context.now
        )
        user.modifiedTime = context.now
        user.totpSeed = imported.seed
        user.status = try status.map(UserStatus.init(requested:)) ?? .invited
        try override(&user, in: context)
        // Who is given no role at all gets the default ones (CR-08).
        if (roleNames ?? []).isEmpty, (userTenants ?? []).allSatisfy({ ($0.roleNames ?? []).isEmpty }) {
            user.roleIDs = try context.roles.defaultIDs()
        }
        user.password = try storedPassword(in: context)
        user.deriveContacts(from: [primary], verifiedEmail: verifiedEmail.value, verifiedPhone: verifiedPhone.value)
        return user
    }

    private func storedPassword(in context: Context) throws -> StoredPassword? {
        if let hashedPassword { return StoredPassword(hash: try hashedPassword.hash()) }
        guard let password, !password.text.isEmpty else { return nil }
        return StoredPassword(hash: PasswordHash(cleartext: password.text, salt: context.randomBytes(16)))
    }
}

/// Creates a test user: codes and links can be generated for it, and searches leave it out (TU-01 … TU-06).
struct CreateTestUser: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Create a test user", .post("/v1/mgmt/user/create/test"), .live)
    static let aliases = CreateUser.aliases

    var user: CreateUser

    init(from decoder: any Decoder) throws {
        user = try CreateUser(from: decoder)
    }

    func perform(in context: Context) throws -> UserResponse {
        var user = user
        user.test = true
        return try user.perform(in: context)
    }
}

/// A password in a request: a string, or `{"cleartext": …}` as php sends it.
struct CleartextPassword: SchemaProviding, Sendable, Equatable {
    static var schema: Schema { .string }

    let text: String

    init(_ text: String) {
        self.text = text
    }

    init(from decoder: any Decoder) throws {
        switch try JSONValue(from: decoder) {
        case .string(let text): self.text = text
        case .object(let object): text = object["cleartext"]?.stringValue ?? ""
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "it is a string, or an object with cleartext")
            )
        }
    }
}
