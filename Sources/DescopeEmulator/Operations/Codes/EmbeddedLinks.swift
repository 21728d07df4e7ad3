internal import JSON

/// Makes a token that signs a user in when it is verified (EL-01 … EL-03).
struct GenerateSignInLink: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Generate a token that signs a user in",
        .post("/v1/mgmt/user/signin/embeddedlink"),
        .live
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var customClaims: [String: JSONValue]?
    /// Seconds; none means the project's default.
    var timeout: Int32?

    func perform(in context: Context) throws -> EmbeddedLink {
        let user = try context.users.get(loginID: loginId)
        let token = try context.mintToken(
            .embeddedSignIn,
            userID: user.id,
            loginID: loginId,
            lifetime: try EmbeddedLink.lifetime(timeout),
            details: ["customClaims": .object(JSONObject(sorted: customClaims))]
        )
        return EmbeddedLink(token: token, email: user.email.value, phone: user.phone.value)
    }
}

/// Makes a token that creates its user, or signs it in, when it is verified (EL-04, EL-05).
struct GenerateSignUpLink: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Generate a token that signs a user up or in",
        .post("/v1/mgmt/user/signup/embeddedlink"),
        .live
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var user: NewUser?
    var emailVerified: Bool?
    var phoneVerified: Bool?
    var loginOptions: [String: JSONValue]?
    /// Seconds; none means the project's default.
    var timeout: Int32?

    /// The user to come; python sends its names in snake case.
    struct NewUser: Codable, Sendable, FieldAliasing {
        static let aliases = [
            "name": ["displayName"], "givenName": ["given_name"], "middleName": ["middle_name"],
            "familyName": ["family_name"],
        ]

        var loginId: String?
        var name: String?
        var givenName: String?
        var middleName: String?
        var familyName: String?
        var email: String?
        var phone: String?
        var recoveryEmail: String?
        var recoveryPhone: String?
    }

    func perform(in context: Context) throws -> EmbeddedLink {
        let reachable = try recipient(in: context)
        let details: JSONObject = [
            "user": try user.map { try encodeJSONValue($0) } ?? .object([:]),
            "emailVerified": .bool(emailVerified ?? false), "phoneVerified": .bool(phoneVerified ?? false),
            "loginOptions": .object(JSONObject(sorted: loginOptions)),
        ]
        let token = try context.mintToken(
            .embeddedSignUp,
            userID: nil,
            loginID: loginId,
            lifetime: try EmbeddedLink.lifetime(timeout),
            details: details
        )
        return EmbeddedLink(token: token, email: reachable.email.value, phone: reachable.phone.value)
    }

    /// Who will have the token: the user with that login ID, or the one that it will create.
    private func recipient(in context: Context) throws -> User {
        if let user = try context.users.find(loginID: loginId) { return user }
        let loginID = Address.loginID(loginId)
        var fresh = User(id: "", loginIDs: [loginID], createdTime: context.now)
        fresh.email = try Contact(email: user?.email ?? "", verified: emailVerified)
        fresh.phone = try Contact(phone: user?.phone ?? "", verified: phoneVerified)
        fresh.deriveContacts(from: [loginID], verifiedEmail: emailVerified, verifiedPhone: phoneVerified)
        return fresh
    }
}

/// A token, and where its user could be reached, masked.
struct EmbeddedLink: JSONResponse {
    let token: String
    let maskedEmail: String
    let maskedPhone: String

    init(token: String, email: String, phone: String) {
        self.token = token
        maskedEmail = Address.maskedEmail(email)
        maskedPhone = Address.maskedPhone(phone)
    }

    /// - Throws: `invalidArguments` for a time in the past.
    fileprivate static func lifetime(_ timeout: Int32?) throws -> Int64 {
        guard timeout ?? 0 >= 0 else { throw APIError(.invalidArguments, "The timeout argument is invalid") }
        return timeout.map(Int64.init) ?? CodeLifetime.embeddedLink
    }
}
