internal import JSON

/// Makes the one-time code that a test user would have been sent (TG-01, TG-06).
struct GenerateTestOTP: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Generate a one-time code for a test user",
        .post("/v1/mgmt/tests/generate/otp"),
        .live
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var deliveryMethod: DeliveryMethod?
    var loginOptions: [String: JSONValue]?

    func perform(in context: Context) throws -> TestOTP {
        let user = try context.testUser(loginId)
        let code = try context.mintOTP(
            for: user,
            loginID: loginId,
            details: ["loginOptions": .object(JSONObject(sorted: loginOptions))]
        )
        var message = Message(kind: .otp, to: user, deliveryMethod)
        message.code = code
        try context.send(message)
        return TestOTP(loginId: loginId, code: code)
    }
}

/// A code, and the login ID as it was asked for.
struct TestOTP: JSONResponse {
    let loginId: String
    let code: String
}

/// Makes the magic link that a test user would have been sent (TG-02).
struct GenerateTestMagicLink: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Generate a magic link for a test user",
        .post("/v1/mgmt/tests/generate/magiclink"),
        .live
    )
    static let aliases = ["loginId": ["identifier"], "redirectUrl": ["URI", "uri"]]

    var loginId: String
    var deliveryMethod: DeliveryMethod?
    var redirectUrl: String?
    var loginOptions: [String: JSONValue]?

    func perform(in context: Context) throws -> TestMagicLink {
        let user = try context.testUser(loginId)
        let link = try context.mintLink(
            .magiclink,
            for: user,
            loginID: loginId,
            redirectURL: redirectUrl,
            lifetime: CodeLifetime.code,
            details: ["loginOptions": .object(JSONObject(sorted: loginOptions))]
        )
        var message = Message(kind: .magiclink, to: user, deliveryMethod)
        (message.link, message.token) = (link.url, link.token)
        try context.send(message)
        return TestMagicLink(loginId: loginId, link: link.url)
    }
}

/// A magic link.
struct TestMagicLink: JSONResponse {
    let loginId: String
    let link: String
}

/// Makes the enchanted link that a test user would have been sent (TG-03).
struct GenerateTestEnchantedLink: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Generate an enchanted link for a test user",
        .post("/v1/mgmt/tests/generate/enchantedlink"),
        .live
    )
    static let aliases = GenerateTestMagicLink.aliases

    var loginId: String
    var redirectUrl: String?
    var loginOptions: [String: JSONValue]?

    func perform(in context: Context) throws -> TestEnchantedLink {
        let user = try context.testUser(loginId)
        let pendingRef = hex(context.randomBytes(16))
        let link = try context.mintLink(
            .enchantedlink,
            for: user,
            loginID: loginId,
            redirectURL: redirectUrl,
            lifetime: CodeLifetime.code,
            pendingRef: pendingRef,
            details: ["loginOptions": .object(JSONObject(sorted: loginOptions))]
        )
        var message = Message(kind: .enchantedlink, to: user, nil)
        (message.link, message.token) = (link.url, link.token)
        try context.send(message)
        return TestEnchantedLink(loginId: loginId, link: link.url, pendingRef: pendingRef)
    }
}

/// An enchanted link, and the reference by which its sender waits for it.
struct TestEnchantedLink: JSONResponse {
    let loginId: String
    let link: String
    let pendingRef: String
}

/// How a code would travel: a name in any case, or php's number.
struct DeliveryMethod: SchemaProviding, Sendable {
    static var schema: Schema { .string }

    let channel: Message.Channel

    init(from decoder: any Decoder) throws {
        let channel: Message.Channel? =
            switch try JSONValue(from: decoder) {
            case .string(let name): Message.Channel(rawValue: name.lowercased())
            case .number(let number): number.intValue.flatMap { Self.numbered[$0] }
            default: nil
            }
        guard let channel else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "it names no way of delivery")
            )
        }
        self.channel = channel
    }

    /// The numbers that php's SDK sends.
    private static let numbered: [Int64: Message.Channel] = [
        1: .whatsapp, 2: .sms, 3: .email, 4: .embedded, 5: .voice,
    ]
}

extension Message {
    /// A message to a test user, whose contacts need not fit the channel (TU-05).
    fileprivate init(kind: Kind, to user: User, _ method: DeliveryMethod?) {
        let channel = method?.channel ?? .email
        self.init(kind: kind, channel: channel, recipient: channel == .email ? user.email.value : user.phone.value)
        (loginID, userID) = (user.primaryLoginID, user.id)
    }
}

extension Context {
    /// The test user with that login ID.
    ///
    /// - Throws: `authUserNotFound` for nobody and for a user who is none (TG-04).
    fileprivate func testUser(_ loginID: String) throws -> User {
        guard let user = try users.find(loginID: loginID), user.isTest else { throw APIError(.authUserNotFound) }
        return user
    }
}
