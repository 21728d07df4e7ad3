internal import JSON

/// Creates or invites many users, in order; one that fails does not take the others down (BA-01 … BA-11).
struct CreateUsers: Endpoint, InvitationFields {
    static let spec = OperationSpec("Create or invite users in a batch", .post("/v1/mgmt/user/create/batch"), .live)

    var users: [BatchUser]?
    var invite: Bool?
    var inviteUrl: String?
    var sendMail: Presence<Bool> = .absent
    var sendSMS: Presence<Bool> = .absent
    var templateId: String?
    var templateOptions: [String: JSONValue]?
    var locale: String?

    init(_ users: [BatchUser]) {
        self.users = users
    }

    func perform(in context: Context) throws -> CreatedUsers {
        guard let users else { throw APIError.requiredField("users") }
        var answer = CreatedUsers()
        for user in users {
            switch try context.attempt({ try user.perform(in: context, invitation) }) {
            case .success(let outcome):
                answer.createdUsers.append(outcome.view)
                if let problem = outcome.problem {
                    answer.additionalErrors[Address.loginID(user.fields.loginId ?? "")] = problem
                }
            case .failure(let error):
                answer.failedUsers.append(FailedUser(failure: error.message, user: UserView(requested: user.fields)))
            }
        }
        return answer
    }
}

/// A user of a batch: the fields of a single create, and what only an import knows.
struct BatchUser: Decodable, Sendable, FieldAliasing {
    static let aliases = CreateUser.aliases

    var fields: CreateUser
    /// The secret of an authenticator application, in base32.
    var seed: String?
    /// The original time of creation, in seconds since 1970.
    var createdTime: Int32?

    init(_ fields: CreateUser) {
        self.fields = fields
    }

    private enum CodingKeys: CodingKey {
        case seed, createdTime
    }

    init(from decoder: any Decoder) throws {
        fields = try CreateUser(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        seed = try container.decodeIfPresent(String.self, forKey: .seed)
        createdTime = try container.decodeIfPresent(Int32.self, forKey: .createdTime)
    }

    /// Creates and invites the user; the problem is why an invitation was not sent.
    func perform(in context: Context, _ invitation: Invitation) throws -> (view: UserView, problem: String?) {
        guard createdTime ?? 0 >= 0 else { throw APIError.invalidField("createdTime") }
        let invitation = fields.invitation.orElse(invitation)
        let imported = ImportedFacts(seed: seed, createdTime: createdTime.map { Instant(seconds: Int64($0)) })
        let (user, _) = try fields.make(in: context, invited: invitation.isRequested, imported: imported)
        let problem = try context.invite(user, invitation)
        return (try UserView(user, in: context), problem)
    }
}

/// What only an import knows of a user.
struct ImportedFacts {
    var seed: String?
    var createdTime: Instant?
}

/// The answer of a batch create (BA-02).
struct CreatedUsers: JSONResponse {
    var createdUsers: [UserView] = []
    var failedUsers: [FailedUser] = []
    /// By login ID: users that were created but not invited (BA-04).
    var additionalErrors: [String: String] = [:]
}

/// A user that a batch could not do, as far as the request tells (BA-03).
struct FailedUser: JSONResponse {
    let failure: String
    let user: UserView
}

extension UserView {
    /// The data that a request asked for; there is no user, so there is no ID.
    init(requested fields: CreateUser) {
        self.init()
        loginIds = ([fields.loginId].compactMap { $0 } + (fields.additionalIdentifiers ?? [])).map(Address.loginID)
        externalIds = loginIds
        (name, givenName) = (fields.name ?? "", fields.givenName ?? "")
        (middleName, familyName) = (fields.middleName ?? "", fields.familyName ?? "")
        (email, phone, picture) = (fields.email ?? "", fields.phone ?? "", fields.picture ?? "")
        (verifiedEmail, verifiedPhone) = (fields.verifiedEmail.value ?? false, fields.verifiedPhone.value ?? false)
        (recoveryEmail, recoveryPhone) = (fields.recoveryEmail ?? "", fields.recoveryPhone ?? "")
        verifiedRecoveryEmail = fields.verifiedRecoveryEmail.value ?? false
        verifiedRecoveryPhone = fields.verifiedRecoveryPhone.value ?? false
        roleNames = fields.roleNames ?? []
        userTenants = (fields.userTenants ?? []).map(Tenant.init(requested:))
        status = fields.status ?? ""
        test = fields.test ?? false
        customAttributes = fields.customAttributes ?? [:]
        ssoAppIds = fields.ssoAppIds ?? []
    }
}

extension UserView.Tenant {
    init(requested association: TenantAssociation) {
        self.init(
            tenantId: association.tenantId ?? "",
            roleNames: association.roleNames ?? [],
            tenantName: "",
            permissions: []
        )
    }
}
