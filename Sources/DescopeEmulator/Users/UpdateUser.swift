package import JSON

/// Replaces a user's fields: whatever is left out is removed (UP-01 … UP-11).
package struct UpdateUser: Endpoint, UserProfile, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update")]
    package static let summary = "Override a user"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.profile

    package var loginId: String
    package var email: String?
    package var phone: String?
    package var verifiedEmail: Field<Bool> = .absent
    package var verifiedPhone: Field<Bool> = .absent
    package var name: String?
    package var roleNames: [String]?
    package var userTenants: [TenantAssociation]?
    package var customAttributes: [String: JSONValue]?
    package var picture: String?
    package var additionalIdentifiers: [String]?
    package var givenName: String?
    package var middleName: String?
    package var familyName: String?
    package var ssoAppIds: [String]?
    package var status: String?
    /// Sent by python and ruby; an update never changes it (UP-03).
    package var test: Bool?
    /// Sent by ruby; an update invites nobody.
    package var invite: Bool?
    package var recoveryEmail: String?
    package var recoveryPhone: String?
    package var verifiedRecoveryEmail: Field<Bool> = .absent
    package var verifiedRecoveryPhone: Field<Bool> = .absent

    package init(loginId: String) {
        self.loginId = loginId
    }

    package func perform(in context: Context) throws -> UserAnswer {
        let user = try context.users.modify(loginId, at: context.now) { user in
            if let status { user.status = try UserStatus(requested: status) }
            try override(&user, in: context)
            // An update that leaves no contact takes one from the login IDs again (UP-04, Q-11).
            if !user.hasContact {
                user.deriveContacts(
                    from: user.loginIDs,
                    verifiedEmail: verifiedEmail.value,
                    verifiedPhone: verifiedPhone.value
                )
            }
            guard user.hasContact || user.password != nil else {
                throw APIError(.missingArguments, "Missing email or phone")
            }
        }
        return try context.answer(user)
    }
}
