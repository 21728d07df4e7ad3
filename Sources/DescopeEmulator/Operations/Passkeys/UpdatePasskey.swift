internal import JSON

/// Starts making another passkey of a signed-in user (AR-3.10).
struct StartPasskeyUpdate: Endpoint {
    static let spec = OperationSpec(
        "Start to add a passkey",
        .post("/v1/auth/webauthn/update/start"),
        .documented,
        access: .session(.refresh)
    )

    var loginId: LoginID
    var origin: String
    var passkeyOptions: PasskeyOptions?
    /// Whether the finish signs in as well, with what the user has proved before and now.
    @ProtoField var mfa = false

    func perform(in context: Context) throws -> PasskeyStart {
        let starter = try PasskeyStarter(origin: origin, passkeyOptions, in: context)
        let (session, user) = try Session.ofCaller(loginId, in: context)
        return try starter.register(.update, for: user, loginId, name: user.details.name) {
            $0.loginOptions.mfa = mfa
            $0.earlierMethods = session.facts.methods
        }
    }
}

/// Adds the passkey that the user's authenticator made (C-32).
struct FinishPasskeyUpdate: Endpoint {
    static let spec = OperationSpec(
        "Finish to add a passkey",
        .post("/v1/auth/webauthn/update/finish"),
        .documented,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .userModified

    @Flattened var finish: PasskeyFinish

    func perform(in context: Context) throws -> Reply<PasskeyUpdate> {
        let (transaction, passkey) = try finish.registered(.update, in: context)
        guard let user = try transaction.userID.flatMap({ try context.users.find(id: $0) }) else {
            throw APIError(.authUserNotFound)
        }
        try context.users.add(passkey, to: user.id)
        context.audit.note(user)
        guard transaction.loginOptions.mfa else { return Reply(body: PasskeyUpdate(jwt: nil)) }
        let signIn = try transaction.signIn(user, in: context).reply(in: context)
        return Reply(body: PasskeyUpdate(jwt: signIn.body), cookies: signIn.cookies)
    }
}

/// Nothing, or the session of a user who asked for one.
struct PasskeyUpdate: JSONResponse {
    let jwt: JWTResponse?

    init(jwt: JWTResponse?) { self.jwt = jwt }

    func encode(to encoder: any Encoder) throws {
        guard let jwt else { return try Empty().encode(to: encoder) }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(jwt, forKey: .jwt)
    }
}
