internal import JSON

/// Sets a user's names, those that are given (NA-01, NA-02).
struct UpdateUserName: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Set a user's names", .post("/v1/mgmt/user/update/name"), .live)
    static let aliases = ["loginId": ["identifier"], "name": ["displayName"]]

    var loginId: String
    var name: Presence<String> = .absent
    var givenName: Presence<String> = .absent
    var middleName: Presence<String> = .absent
    var familyName: Presence<String> = .absent

    func perform(in context: Context) throws -> UserResponse {
        try context.answer(
            context.users.modify(loginId) { user in
                user.name = name.value ?? user.name
                user.givenName = givenName.value ?? user.givenName
                user.middleName = middleName.value ?? user.middleName
                user.familyName = familyName.value ?? user.familyName
            }
        )
    }
}

/// Sets or removes a user's picture; it need not be a URL (PI-01).
struct UpdateUserPicture: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Set or remove a user's picture", .post("/v1/mgmt/user/update/picture"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var picture: String?

    func perform(in context: Context) throws -> UserResponse {
        try context.answer(context.users.modify(loginId) { $0.picture = picture ?? "" })
    }
}

/// Sets one custom attribute, or removes it with null, and keeps the others (CA-01, CA-02).
struct UpdateUserCustomAttribute: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Set or remove a custom attribute of a user",
        .post("/v1/mgmt/user/update/customAttribute"),
        .live
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var attributeKey: String
    var attributeValue: Presence<JSONValue> = .absent

    func perform(in context: Context) throws -> UserResponse {
        try context.attributes.require(attributeKey)
        let values = try context.attributes.checked([attributeKey: attributeValue.value ?? .null]).values
        return try context.answer(
            context.users.modify(loginId) { $0.customAttributes[attributeKey] = values[attributeKey] }
        )
    }
}

/// Grants, without asking the user, consent to be impersonated until a time; 0 takes it back (IC-01).
struct UpdateUserImpersonationConsent: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Set until when a user consents to be impersonated",
        .post("/v1/mgmt/user/update/impersonationConsent"),
        .documented
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    /// Seconds since 1970.
    var impersonationConsent: Int32?

    func perform(in context: Context) throws -> UserResponse {
        try context.answer(
            context.users.modify(loginId) { $0.consentExpiration = Int64(impersonationConsent ?? 0) }
        )
    }
}
