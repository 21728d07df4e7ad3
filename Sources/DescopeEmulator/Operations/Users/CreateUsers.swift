internal import JSON

/// Creates or invites users in order; one that fails does not affect the others (BA-01 … BA-11).
struct CreateUsers: Endpoint {
    static let spec = OperationSpec(
        "Create or invite users in a batch",
        .post("/v1/mgmt/user/create/batch"),
        .live,
        isHeavy: true
    )
    static let audit: AuditAction? = .usersCreated

    var users: [Item<BatchUser>]
    @Flattened var invitation = Invitation()

    func perform(in context: Context) throws -> CreatedUsers {
        var response = CreatedUsers()
        // An invitation may be refused when its user is written.
        let isOnlyCreated = { (item: Item<BatchUser>) in
            switch item.value {
            case .success(let user): !invitation.invite && !user.user.invitation.invite
            case .failure: true
            }
        }
        try context.each(users, refusesFirst: isOnlyCreated) { item in
            // `get()` would copy the user.
            switch item.value {
            case .success(let user): try user.perform(in: context, invitation, &response)
            case .failure(let error): throw error
            }
        } refused: { item, error in
            response.failedUsers.append(try FailedUser(error, item.fields))
        }
        return response
    }
}

/// A user of a batch: the fields of a single create, and what only an import knows.
struct BatchUser: Decodable, Sendable {
    @Flattened var user: CreateUser
    /// The TOTP secret in base32.
    @ProtoField var seed = ""
    /// The original time of creation, in seconds since 1970.
    @ProtoField var createdTime: Int32 = 0

    fileprivate func perform(in context: Context, _ invitation: Invitation, _ response: inout CreatedUsers) throws {
        guard createdTime >= 0 else { throw APIError.invalidField("createdTime") }
        let invitation = user.invitation.orElse(invitation)
        let time = createdTime == 0 ? nil : Instant(seconds: Int64(createdTime))
        let (made, _) = try user.make(in: context, invited: invitation.invite, seed: seed, createdTime: time)
        let problem = try invitation.send(to: made, in: context)
        response.createdUsers.append(try UserView(made, in: context))
        if let problem { response.additionalErrors[user.loginId.text] = problem }
    }
}

/// The response of a batch create (BA-02).
struct CreatedUsers: JSONResponse, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    var createdUsers = JSONList<UserView>()
    var failedUsers: [FailedUser] = []
    /// By login ID: users created but not invited (BA-04).
    var additionalErrors: [String: String] = [:]

    func writeFields(to object: inout FieldWriter) {
        object.write(createdUsers)
        object.write(failedUsers)
        object.write(additionalErrors)
    }
}

extension CreateUsers: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(users: try fields.required(Item.init(json:)), invitation: try Invitation(fields: &fields))
    }
}

extension BatchUser: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            user: try CreateUser(fields: &fields),
            seed: try fields.plain(),
            createdTime: try fields.plain()
        )
    }
}
