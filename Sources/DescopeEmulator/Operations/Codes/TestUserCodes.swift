internal import JSON

/// What a code for a test user is made of.
struct TestUserRequest: Decodable, Sendable {
    var loginId: LoginID
    @ProtoField var loginOptions: [String: JSONValue] = [:]

    var details: CodeDetails { CodeDetails(loginOptions: loginOptions) }

    /// - Throws: `authUserNotFound` if there is no such test user (TG-04).
    func user(in context: Context) throws -> User {
        guard let user = try context.users.find(loginId), user.isTest else { throw APIError(.authUserNotFound) }
        return user
    }
}

/// Makes the one-time code that a test user would be sent (TG-01, TG-06).
struct GenerateTestOTP: Endpoint {
    static let spec = OperationSpec("Make a test user's one-time code", .post("/v1/mgmt/tests/generate/otp"), .live)

    @Flattened var request: TestUserRequest
    var deliveryMethod: DeliveryMethod?

    /// A code, and the login ID as given.
    struct OTP: JSONResponse {
        let loginId: String
        let code: String
    }

    func perform(in context: Context) throws -> OTP {
        let user = try request.user(in: context)
        let code = try Codes(context: context).issueOTP(for: user, request.loginId, details: request.details)
        var message = Message(kind: .otp, to: user, deliveryMethod)
        message.code = code
        try context.outbox.send(message)
        return OTP(loginId: request.loginId.given, code: code)
    }
}

/// A test user's link, and where it leads.
struct TestLinkRequest: Decodable, Sendable, FieldAliasing {
    static let aliases = ["redirectUrl": ["URI", "uri"]]

    @Flattened var user: TestUserRequest
    @ProtoField var redirectUrl = ""

    /// Issues the link, sends it and returns its URL.
    func send(
        _ kind: CodeKind,
        _ method: DeliveryMethod? = nil,
        pendingRef: String = "",
        in context: Context
    ) throws -> String {
        let recipient = try user.user(in: context)
        let link = try Codes(context: context).issueLink(
            kind,
            for: recipient,
            user.loginId,
            to: redirectUrl,
            pendingRef: pendingRef,
            details: user.details
        )
        var message = Message(kind: kind, to: recipient, method)
        (message.link, message.token) = (link.url, link.token)
        try context.outbox.send(message)
        return link.url
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
        let link = try request.send(.magiclink, deliveryMethod, in: context)
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
        let pendingRef = context.randomHex(bytes: 16)
        let link = try request.send(.enchantedlink, pendingRef: pendingRef, in: context)
        return EnchantedLink(loginId: request.user.loginId.given, link: link, pendingRef: pendingRef)
    }
}

extension Message {
    /// A message to a test user, whose contacts need not fit the channel (TU-05).
    fileprivate init(kind: CodeKind, to user: User, _ method: DeliveryMethod?) {
        let channel = method?.channel ?? .email
        self.init(kind: kind, channel: channel, recipient: channel == .email ? user.email.value : user.phone.value)
        (loginID, userID) = (user.primaryLoginID, user.id)
    }
}
