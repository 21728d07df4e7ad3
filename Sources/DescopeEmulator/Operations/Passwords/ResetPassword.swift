internal import JSON

/// Sends a magic link, with whose session the password can be updated (PW-09.8).
struct ResetPassword: Endpoint, FieldAliasing {
    static let aliases = ["redirectUrl": ["URI", "uri"]]
    static let spec = OperationSpec(
        "Send a link to reset a password",
        .post("/v1/auth/password/reset"),
        .documented,
        access: .project
    )
    static let audit: AuditAction? = .loginStart(.magiclink)
    /// In seconds.
    private static let lifetime: Int32 = 3600

    var loginId: LoginID
    @ProtoField var redirectUrl = ""
    /// Shown in the outbox, like what follows (C-22).
    @ProtoField var providerId = ""
    @ProtoField var templateId = ""
    @ProtoField var templateOptions: [String: JSONValue] = [:]
    @ProtoField var locale = ""
    /// Whether the link goes to the recovery address.
    @ProtoField var useRecovery = false

    /// How the user gets to a new password.
    struct Sent: JSONResponse {
        let resetMethod: String
        /// Empty but for an enchanted link.
        var pendingRef = ""
        var linkId = ""
        let maskedEmail: String
    }

    func perform(in context: Context) throws -> Sent {
        let user = try context.users.signingIn(loginId)
        try user.requireMaySignIn()
        try PasswordSettings.inForce(for: user, in: context).requireEnabled()
        let contact = useRecovery ? user.recoveryEmail : user.email
        guard let address = EmailAddress(contact.value) else {
            throw APIError(.missingArguments, "Missing email or phone")
        }
        // Who signed up verifies the address by this very link (AR-7.7).
        guard contact.isVerified || user.signedUp else { throw APIError(.contactNotVerified) }
        try send(to: address, of: user, in: context)
        return Sent(resetMethod: CodeKind.magiclink.rawValue, maskedEmail: address.masked)
    }

    private func send(to address: EmailAddress, of user: User, in context: Context) throws {
        var draft = CodeDraft(.magiclink, for: user.id, loginId)
        draft.details.address = address.text
        let link = try Codes(context: context).issueLink(draft, to: redirectUrl, lifetime: Self.lifetime)
        var message = Message(kind: .reset, channel: .email, recipient: address.text)
        (message.loginID, message.userID) = (loginId.text, user.id)
        (message.link, message.token) = (link.url, link.token)
        (message.template, message.templateOptions) = (templateId, templateOptions)
        (message.locale, message.providerID) = (locale, providerId)
        try context.outbox.send(message)
    }
}
