internal import JSON

/// What a code for a test user is made of.
struct TestUserRequest: Decodable, Sendable {
    var loginId: LoginID
    @ProtoField var loginOptions = LoginOptions()

    /// - Throws: `authUserNotFound` if there is no such test user (TG-04).
    func user(in context: Context) throws -> User {
        guard let user = try context.users.find(loginId), user.isTest else { throw APIError(.authUserNotFound) }
        return user
    }

    /// The code to make; a management key answers for the claims (AR-2.6).
    func draft(_ kind: CodeKind, by method: DeliveryMethod?, in context: Context) throws -> CodeDraft {
        let user = try user(in: context)
        var draft = CodeDraft(kind, for: user.id, loginId, by: method ?? .email)
        draft.isGenerated = true
        draft.details = CodeDetails(loginOptions: loginOptions, customClaims: loginOptions.customClaims)
        draft.details.loginOptions.customClaims = [:]
        draft.details.address = user.address(by: draft.method)
        return draft
    }
}

extension User {
    /// Where a code would go.
    fileprivate func address(by method: DeliveryMethod) -> String {
        switch method {
        case .email: email.value
        case .sms, .voice, .whatsapp, .im: phone.value
        case .embedded: ""
        }
    }
}

/// Makes the one-time code that a test user would be sent (TG-01, TG-06).
struct GenerateTestOTP: Endpoint {
    static let spec = OperationSpec("Make a test user's one-time code", .post("/v1/mgmt/tests/generate/otp"), .live)

    @Flattened var request: TestUserRequest
    /// Nothing is sent by it, so the user's contacts need not fit (TU-05).
    var deliveryMethod: DeliveryMethod?

    /// A code, and the login ID as given.
    struct OTP: JSONResponse {
        let loginId: String
        let code: String
    }

    func perform(in context: Context) throws -> OTP {
        let draft = try request.draft(.otp, by: deliveryMethod, in: context)
        let code = try Codes(context: context).issueOTP(draft)
        return OTP(loginId: request.loginId.given, code: code)
    }
}

/// A test user's link, and where it leads.
struct TestLinkRequest: Decodable, Sendable, FieldAliasing {
    static let aliases = ["redirectUrl": ["URI", "uri"]]

    @Flattened var user: TestUserRequest
    @ProtoField var redirectUrl = ""

    /// Issues the link; nothing is sent.
    func issue(
        _ kind: CodeKind,
        by method: DeliveryMethod?,
        pendingRef: String = "",
        in context: Context
    ) throws -> String {
        var draft = try user.draft(kind, by: method, in: context)
        draft.pendingRef = pendingRef
        return try Codes(context: context).issueLink(draft, to: redirectUrl).url
    }
}

/// Makes the magic link that a test user would be sent (TG-02).
struct GenerateTestMagicLink: Endpoint {
    static let spec = OperationSpec("Make a test user's magic link", .post("/v1/mgmt/tests/generate/magiclink"), .live)

    @Flattened var request: TestLinkRequest
    var deliveryMethod: DeliveryMethod?

    /// A magic link.
    struct MagicLink: JSONResponse {
        let loginId: String
        let link: String
    }

    func perform(in context: Context) throws -> MagicLink {
        let link = try request.issue(.magiclink, by: deliveryMethod, in: context)
        return MagicLink(loginId: request.user.loginId.given, link: link)
    }
}

/// Makes the enchanted link that a test user would be sent (TG-03).
struct GenerateTestEnchantedLink: Endpoint {
    static let spec = OperationSpec(
        "Make a test user's enchanted link",
        .post("/v1/mgmt/tests/generate/enchantedlink"),
        .live
    )

    @Flattened var request: TestLinkRequest

    /// An enchanted link, and the reference to wait with.
    struct EnchantedLink: JSONResponse {
        let loginId: String
        let link: String
        let pendingRef: String
    }

    func perform(in context: Context) throws -> EnchantedLink {
        let pendingRef = Codes(context: context).newPendingRef()
        let link = try request.issue(.enchantedlink, by: .email, pendingRef: pendingRef, in: context)
        return EnchantedLink(loginId: request.user.loginId.given, link: link, pendingRef: pendingRef)
    }
}
