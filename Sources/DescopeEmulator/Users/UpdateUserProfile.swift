package import JSON

/// Sets a user's names, those that are given (NA-01, NA-02).
package struct UpdateUserName: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/name")]
    package static let summary = "Set a user's names"
    package static let evidence = Evidence.live
    package static let aliases = ["loginId": ["identifier"], "name": ["displayName"]]

    package var loginId: String
    package var name: Field<String> = .absent
    package var givenName: Field<String> = .absent
    package var middleName: Field<String> = .absent
    package var familyName: Field<String> = .absent

    package func perform(in context: Context) throws -> UserAnswer {
        try context.answer(
            context.users.modify(loginId, at: context.now) { user in
                user.name = name.value ?? user.name
                user.givenName = givenName.value ?? user.givenName
                user.middleName = middleName.value ?? user.middleName
                user.familyName = familyName.value ?? user.familyName
            }
        )
    }
}

/// Sets or removes a user's picture; it need not be a URL (PI-01).
package struct UpdateUserPicture: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/picture")]
    package static let summary = "Set or remove a user's picture"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var picture: String?

    package func perform(in context: Context) throws -> UserAnswer {
        try context.answer(context.users.modify(loginId, at: context.now) { $0.picture = picture ?? "" })
    }
}

/// Sets one custom attribute, or removes it with null, and keeps the others (CA-01, CA-02).
package struct UpdateUserCustomAttribute: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/customAttribute")]
    package static let summary = "Set or remove a custom attribute of a user"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var attributeKey: String
    package var attributeValue: Field<JSONValue> = .absent

    package func perform(in context: Context) throws -> UserAnswer {
        let value = try context.attributes.checked([attributeKey: attributeValue.value ?? .null])[attributeKey]
        return try context.answer(
            context.users.modify(loginId, at: context.now) { $0.customAttributes[attributeKey] = value }
        )
    }
}

/// Grants, without asking the user, consent to be impersonated until a time; 0 takes it back (IC-01).
package struct UpdateUserImpersonationConsent: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/impersonationConsent")]
    package static let summary = "Set until when a user consents to be impersonated"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String
    /// Seconds since 1970.
    package var impersonationConsent: Int32?

    package func perform(in context: Context) throws -> UserAnswer {
        try context.answer(
            context.users.modify(loginId, at: context.now) { $0.consentExpiration = Int64(impersonationConsent ?? 0) }
        )
    }
}
