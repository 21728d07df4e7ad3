internal import JSON

/// Makes a token that signs a user in once verified (EL-01 … EL-03).
struct GenerateSignInLink: Endpoint {
    static let spec = OperationSpec("Make a token to sign a user in", .post("/v1/mgmt/user/signin/embeddedlink"), .live)

    var loginId: LoginID
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// Seconds; 0 means the default.
    @ProtoField var timeout: Int32 = 0

    func perform(in context: Context) throws -> EmbeddedLink {
        let user = try context.users.get(loginId)
        let lifetime = try EmbeddedLink.checked(timeout)
        var draft = CodeDraft(.embeddedSignIn, for: user.id, loginId, by: .embedded)
        draft.details.customClaims = customClaims
        let token = try Codes(context: context).issueToken(draft, lifetime: lifetime)
        return EmbeddedLink(token, of: user)
    }
}

/// Makes a token that signs its user up or in once verified (EL-04, EL-05).
struct GenerateSignUpLink: Endpoint {
    static let spec = OperationSpec("Make a token to sign up or in", .post("/v1/mgmt/user/signup/embeddedlink"), .live)

    var loginId: LoginID
    var user: NewUser?
    @ProtoField var emailVerified = false
    @ProtoField var phoneVerified = false
    @ProtoField var loginOptions = LoginOptions()
    /// Seconds; 0 means the default.
    @ProtoField var timeout: Int32 = 0

    func perform(in context: Context) throws -> EmbeddedLink {
        let recipient = try recipient(in: context)
        var draft = CodeDraft(.embeddedSignUp, for: nil, loginId, by: .embedded)
        draft.details = CodeDetails(loginOptions: loginOptions, customClaims: loginOptions.customClaims, user: user)
        draft.details.loginOptions.customClaims = [:]
        (draft.details.emailVerified, draft.details.phoneVerified) = (emailVerified, phoneVerified)
        let lifetime = try EmbeddedLink.checked(timeout)
        let token = try Codes(context: context).issueToken(draft, lifetime: lifetime)
        return EmbeddedLink(token, of: recipient)
    }

    /// The user with that login ID, or the one that the token will create.
    private func recipient(in context: Context) throws -> User {
        if let user = try context.users.find(loginId) { return user }
        var fresh = User(id: "", loginIDs: [loginId.text], createdTime: context.now)
        fresh.email = try ContactField.email.parse(user?.email ?? "", verified: emailVerified)
        fresh.phone = try ContactField.phone.parse(user?.phone ?? "", verified: phoneVerified)
        fresh.deriveContacts(from: [loginId.text], verifiedEmail: emailVerified, verifiedPhone: phoneVerified)
        return fresh
    }
}

/// A token and its user's contacts, masked.
struct EmbeddedLink: JSONResponse {
    let token: String
    let maskedEmail: String
    let maskedPhone: String

    init(_ token: String, of user: User) {
        self.token = token
        maskedEmail = EmailAddress(user.email.value)?.masked ?? ""
        maskedPhone = PhoneNumber(user.phone.value)?.masked ?? ""
    }

    /// - Throws: `invalidArguments` for a negative time.
    fileprivate static func checked(_ timeout: Int32) throws -> Int32 {
        guard timeout >= 0 else { throw APIError.invalidArgument("timeout") }
        return timeout
    }
}
