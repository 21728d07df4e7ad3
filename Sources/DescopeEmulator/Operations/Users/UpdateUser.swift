internal import JSON

/// Replaces a user's fields: whatever is left out is removed (UP-01 … UP-11).
struct UpdateUser: Endpoint, UserProfile, FieldAliasing {
    static let spec = OperationSpec("Override a user", .post("/v1/mgmt/user/update"), .live)
    static let aliases = UserAliases.profile

    var loginId: String
    var email: String?
    var phone: String?
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    var name: String?
    var roleNames: [String]?
    var userTenants: [TenantAssociation]?
    var customAttributes: [String: JSONValue]?
    var picture: String?
    var additionalIdentifiers: [String]?
    var givenName: String?
    var middleName: String?
    var familyName: String?
    var ssoAppIds: [String]?
    var status: String?
    /// Sent by python and ruby; an update never changes it (UP-03).
    var test: Bool?
    /// Sent by ruby; an update invites nobody.
    var invite: Bool?
    var recoveryEmail: String?
    var recoveryPhone: String?
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    init(loginId: String) {
        self.loginId = loginId
    }

    func perform(in context: Context) throws -> UserResponse {
        let user = try context.users.modify(loginId) { user in
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
