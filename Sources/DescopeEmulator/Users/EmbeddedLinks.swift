package import JSON

/// Makes a token that signs a user in when it is verified (EL-01 … EL-03).
package struct SignInEmbeddedLink: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/signin/embeddedlink")]
    package static let summary = "Generate a token that signs a user in"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var customClaims: [String: JSONValue]?
    /// Seconds; none means the project's default.
    package var timeout: Int64?

    package func perform(in context: Context) throws -> EmbeddedLink {
        guard let user = try context.users.find(loginID: loginId) else { throw APIError(.userNotFound) }
        let token = try context.mintToken(
            .embeddedSignIn,
            userID: user.id,
            loginID: Address.loginID(loginId),
            lifetime: EmbeddedLink.lifetime(timeout),
            details: ["customClaims": .object(sorted(customClaims))]
        )
        return EmbeddedLink(token: token, email: user.email.value, phone: user.phone.value)
    }
}

/// Makes a token that creates its user, or signs it in, when it is verified (EL-04, EL-05).
package struct SignUpEmbeddedLink: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/signup/embeddedlink")]
    package static let summary = "Generate a token that signs a user up or in"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var user: NewUser?
    package var emailVerified: Bool?
    package var phoneVerified: Bool?
    package var loginOptions: [String: JSONValue]?
    /// Seconds; none means the project's default.
    package var timeout: Int64?

    /// The user to come; python sends its names in snake case.
    package struct NewUser: Codable, Sendable, FieldAliasing {
        package static let aliases = [
            "name": ["displayName"], "givenName": ["given_name"], "middleName": ["middle_name"],
            "familyName": ["family_name"],
        ]

        package var loginId: String?
        package var name: String?
        package var givenName: String?
        package var middleName: String?
        package var familyName: String?
        package var email: String?
        package var phone: String?
        package var recoveryEmail: String?
        package var recoveryPhone: String?
    }

    package func perform(in context: Context) throws -> EmbeddedLink {
        let email = try Contact(email: user?.email ?? "", verified: emailVerified)
        let phone = try Contact(phone: user?.phone ?? "", verified: phoneVerified)
        let details: JSONObject = [
            "user": try user.map { try encodeJSONValue($0) } ?? .object([:]),
            "emailVerified": .bool(emailVerified ?? false), "phoneVerified": .bool(phoneVerified ?? false),
            "loginOptions": .object(sorted(loginOptions)),
        ]
        let token = try context.mintToken(
            .embeddedSignUp,
            userID: nil,
            loginID: Address.loginID(loginId),
            lifetime: EmbeddedLink.lifetime(timeout),
            details: details
        )
        return EmbeddedLink(token: token, email: email.value, phone: phone.value)
    }
}

/// A token, and where its user could be reached, masked.
package struct EmbeddedLink: JSONAnswer {
    package let token: String
    package let maskedEmail: String
    package let maskedPhone: String

    init(token: String, email: String, phone: String) {
        self.token = token
        maskedEmail = Address.maskedEmail(email)
        maskedPhone = Address.maskedPhone(phone)
    }

    fileprivate static func lifetime(_ timeout: Int64?) -> Int64 {
        timeout ?? Lifetime.embeddedLink
    }
}

private func sorted(_ values: [String: JSONValue]?) -> JSONObject {
    JSONObject((values ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
}
