internal import JSON
internal import QRCode

/// What starts a sign-in in which the user writes to the service, instead of the other way round (AR-3.9).
struct NOTPRequest: Decodable, Sendable {
    /// Only WhatsApp is known.
    var provider: String
    @ProtoField var providerId = ""
    /// Ignored: nothing is sent.
    var templates: Templates?
    /// Ignored: an application changes nothing of a session.
    @ProtoField var ssoAppId = ""

    /// What the service would answer with.
    struct Templates: Decodable, Sendable {
        @ProtoField var verifyTemplateId = ""
        @ProtoField var successTemplateId = ""
        @ProtoField var errorTemplateId = ""
    }

    static func routes(_ verb: String) -> [Route] { [.post("/v1/auth/notp/{provider}/\(verb)")] }
}

/// Begins the sign-up of a user by a message of theirs.
struct SignUpNOTP: Endpoint {
    static let spec = OperationSpec("Sign up with nOTP", NOTPRequest.routes("signup"), .sdk, access: .project)
    static let audit: AuditAction? = .loginStart(.notp)

    @Flattened var request: NOTPRequest
    var loginId: LoginID
    @ProtoField var phone = ""
    var user: NewUser?
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> NOTPLink {
        var details = user ?? NewUser()
        if details.phone.isEmpty { details.phone = phone }
        let user = try SignUp(loginID: loginId, details: details).user(in: context)
        let options = loginOptions.forSignUp
        return try request.start(for: user, loginId, CodeDetails(loginOptions: options), in: context)
    }
}

/// Begins the sign-in of a user by a message of theirs.
struct SignInNOTP: Endpoint {
    static let spec = OperationSpec("Sign in with nOTP", NOTPRequest.routes("signin"), .sdk, access: .project)
    static let audit: AuditAction? = .loginStart(.notp)

    @Flattened var request: NOTPRequest
    var loginId: LoginID
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> NOTPLink {
        let user = try context.users.signingIn(loginId)
        return try request.start(for: user, loginId, CodeDetails(loginOptions: loginOptions), in: context)
    }
}

/// The same, for a user who is created if need be; without a login ID it is whoever writes.
struct SignUpOrInNOTP: Endpoint {
    static let spec = OperationSpec("Sign up or in with nOTP", NOTPRequest.routes("signup-in"), .sdk, access: .project)
    static let audit: AuditAction? = .loginStart(.notp)

    @Flattened var request: NOTPRequest
    var loginId: LoginID?
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> NOTPLink {
        guard let loginId, !loginId.isEmpty else {
            let details = CodeDetails(loginOptions: loginOptions.forSignUp)
            return try request.start(for: nil, LoginID(""), details, in: context)
        }
        let known = try context.users.find(signingIn: loginId)
        let details = CodeDetails(loginOptions: known == nil ? loginOptions.forSignUp : loginOptions)
        let user = try known ?? SignUp(loginID: loginId, details: NewUser()).create(in: context)
        return try request.start(for: user, loginId, details, in: context)
    }
}

/// Begins the change of a user's phone number by a message from it.
struct UpdateNOTP: Endpoint {
    static let spec = OperationSpec(
        "Change a phone number with nOTP",
        NOTPRequest.routes("update"),
        .sdk,
        access: .session(.refresh)
    )

    @Flattened var request: NOTPRequest
    var loginId: LoginID
    var phone: String
    @ProtoField var addToLoginIDs = false
    @ProtoField var onMergeUseExisting = false
    @ProtoField var failOnConflict = false
    /// Ignored, as the locale: nothing is sent.
    @ProtoField var templateOptions: [String: JSONValue] = [:]
    @ProtoField var locale = ""

    func perform(in context: Context) throws -> NOTPLink {
        let contact = try ContactField.phone.parse(phone, verified: true)
        let (_, user) = try Session.ofCaller(loginId, in: context)
        var update = ContactUpdate(address: contact.value, isEmail: false)
        (update.addToLoginIDs, update.failOnConflict) = (addToLoginIDs, failOnConflict)
        update.onMergeUseExisting = onMergeUseExisting
        try update.requireNoConflict(for: user, in: context)
        return try request.start(for: user, loginId, CodeDetails(update: update), in: context)
    }
}

/// Where the user goes to write the message, and what the application waits with.
struct NOTPLink: JSONResponse {
    let pendingRef: String
    let redirectUrl: String
    /// A QR code of the URL, as a PNG file in base64.
    let image: String
}

extension NOTPRequest {
    /// - Throws: `invalidArguments` for another provider, `userDisabled`, `missingArguments` for a user without a phone
    ///   to write from, and what the session of a step-up throws.
    fileprivate func start(
        for user: User?,
        _ loginID: LoginID,
        _ details: CodeDetails,
        in context: Context
    ) throws -> NOTPLink {
        guard provider == "whatsapp" else { throw APIError.invalidArgument("provider", "only whatsapp is known") }
        try user?.requireMaySignIn()
        let codes = Codes(context: context)
        var draft = CodeDraft(.notp, for: user?.id, loginID, by: .whatsapp)
        (draft.pendingRef, draft.details) = (codes.newPendingRef(), details)
        if let user {
            let phone =
                details.update?.address ?? user.phone.value.nonEmpty ?? PhoneNumber(inLoginID: loginID.text)?.text
            guard let phone else { throw APIError(.missingArguments, "Missing phone") }
            draft.details.address = phone
            draft.details.earlierMethods = try details.loginOptions.earlierMethods(of: user, in: context)
        }
        let page = "\(context.request.origin)/_emulator/v1/projects/\(context.projectID)/notp"
        let url = try codes.issueLink(draft, to: page).url
        return NOTPLink(
            pendingRef: draft.pendingRef,
            redirectUrl: url,
            image: QRCode(url).map { Base64.padded($0.png()) } ?? ""
        )
    }
}
