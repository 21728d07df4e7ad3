package import JSON

/// Makes the one-time code that a test user would have been sent (TG-01, TG-06).
package struct GenerateTestOTP: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/tests/generate/otp")]
    package static let summary = "Generate a one-time code for a test user"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var deliveryMethod: DeliveryMethod?
    package var loginOptions: [String: JSONValue]?

    package func perform(in context: Context) throws -> TestOTP {
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
package struct TestOTP: JSONAnswer {
    package let loginId: String
    package let code: String
}

/// Makes the magic link that a test user would have been sent (TG-02).
package struct GenerateTestMagicLink: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/tests/generate/magiclink")]
    package static let summary = "Generate a magic link for a test user"
    package static let evidence = Evidence.live
    package static let aliases = ["loginId": ["identifier"], "redirectUrl": ["URI", "uri"]]

    package var loginId: String
    package var deliveryMethod: DeliveryMethod?
    package var redirectUrl: String?
    package var loginOptions: [String: JSONValue]?

    package func perform(in context: Context) throws -> TestMagicLink {
        let user = try context.testUser(loginId)
        let link = try context.mintLink(
            .magiclink,
            for: user,
            loginID: loginId,
            redirectURL: redirectUrl,
            lifetime: Lifetime.code,
            details: ["loginOptions": .object(JSONObject(sorted: loginOptions))]
        )
        var message = Message(kind: .magiclink, to: user, deliveryMethod)
        (message.link, message.token) = (link.url, link.token)
        try context.send(message)
        return TestMagicLink(loginId: loginId, link: link.url)
    }
}

/// A magic link.
package struct TestMagicLink: JSONAnswer {
    package let loginId: String
    package let link: String
}

/// Makes the enchanted link that a test user would have been sent (TG-03).
package struct GenerateTestEnchantedLink: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/tests/generate/enchantedlink")]
    package static let summary = "Generate an enchanted link for a test user"
    package static let evidence = Evidence.live
    package static let aliases = GenerateTestMagicLink.aliases

    package var loginId: String
    package var redirectUrl: String?
    package var loginOptions: [String: JSONValue]?

    package func perform(in context: Context) throws -> TestEnchantedLink {
        let user = try context.testUser(loginId)
        let pendingRef = hex(context.randomBytes(16))
        let link = try context.mintLink(
            .enchantedlink,
            for: user,
            loginID: loginId,
            redirectURL: redirectUrl,
            lifetime: Lifetime.code,
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
package struct TestEnchantedLink: JSONAnswer {
    package let loginId: String
    package let link: String
    package let pendingRef: String
}

/// How a code would travel: a name in any case, or php's number.
package struct DeliveryMethod: SchemaProviding, Sendable {
    package static var schema: Schema { .string }

    let channel: Message.Channel

    package init(from decoder: any Decoder) throws {
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
