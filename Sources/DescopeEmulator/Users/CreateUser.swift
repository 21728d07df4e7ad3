package import JSON

/// Creates a user; with `invite` also invites it, and then an existing one is invited again (CR-*, IN-*).
package struct CreateUser: Endpoint, UserProfile, InvitationFields, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/create")]
    package static let summary = "Create or invite a user"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.profile

    /// Required; optional here because in a batch its absence fails this user alone.
    package var loginId: String?
    package var email: String?
    package var phone: String?
    package var verifiedEmail: Field<Bool> = .absent
    package var verifiedPhone: Field<Bool> = .absent
    package var name: String?
    package var roleNames: [String]?
    package var userTenants: [TenantAssociation]?
    package var invite: Bool?
    package var test: Bool?
    package var customAttributes: [String: JSONValue]?
    package var picture: String?
    package var sendMail: Field<Bool> = .absent
    package var sendSMS: Field<Bool> = .absent
    package var additionalIdentifiers: [String]?
    package var inviteUrl: String?
    package var password: CleartextPassword?
    package var hashedPassword: PasswordImport?
    package var givenName: String?
    package var middleName: String?
    package var familyName: String?
    package var ssoAppIds: [String]?
    package var templateId: String?
    package var templateOptions: [String: JSONValue]?
    package var locale: String?
    package var status: String?
    package var recoveryEmail: String?
    package var recoveryPhone: String?
    package var verifiedRecoveryEmail: Field<Bool> = .absent
    package var verifiedRecoveryPhone: Field<Bool> = .absent

    package init(loginId: String) {
        self.loginId = loginId
    }

    package func perform(in context: Context) throws -> UserAnswer {
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
            return try context.users.modify(user, at: context.now) { $0.status = .invited }
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
package struct CreateTestUser: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/create/test")]
    package static let summary = "Create a test user"
    package static let evidence = Evidence.live
    package static let aliases = CreateUser.aliases

    package var user: CreateUser

    package init(from decoder: any Decoder) throws {
        user = try CreateUser(from: decoder)
    }

    package func perform(in context: Context) throws -> UserAnswer {
        var user = user
        user.test = true
        return try user.perform(in: context)
    }
}

/// A password in a request: a string, or `{"cleartext": …}` as php sends it.
package struct CleartextPassword: SchemaProviding, Sendable, Equatable {
    package static var schema: Schema { .string }

    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
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
