internal import JSON

/// Changes only the fields that are given; an empty value clears its field (PA-01 … PA-12).
struct PatchUser: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Patch a user", .patch("/v1/mgmt/user/patch"), .live)
    static let aliases = UserAliases.profile

    /// Required; optional here because in a batch its absence fails this user alone.
    var loginId: String?
    var email: Presence<String> = .absent
    var phone: Presence<String> = .absent
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    var name: Presence<String> = .absent
    var roleNames: Presence<[String]> = .absent
    var userTenants: Presence<[TenantAssociation]> = .absent
    var status: Presence<String> = .absent
    var customAttributes: [String: JSONValue]?
    var picture: Presence<String> = .absent
    var givenName: Presence<String> = .absent
    var middleName: Presence<String> = .absent
    var familyName: Presence<String> = .absent
    var ssoAppIds: Presence<[String]> = .absent
    var additionalIdentifiers: [String]?
    var scim: Presence<Bool> = .absent
    /// Sent by python and ruby; a patch never changes it.
    var test: Bool?
    /// Sent by ruby, like the two below; the service's patch has none of them.
    var invite: Bool?
    var password: JSONValue?
    var hashedPassword: JSONValue?
    var recoveryEmail: Presence<String> = .absent
    var recoveryPhone: Presence<String> = .absent
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    init(loginId: String) {
        self.loginId = loginId
    }

    func perform(in context: Context) throws -> UserResponse {
        try context.answer(patched(in: context))
    }

    /// The user after the patch.
    func patched(in context: Context) throws -> User {
        guard let loginId else { throw APIError.requiredField("loginId") }
        return try context.users.modify(loginId) { user in
            try patchContacts(&user)
            patchNames(&user)
            if let status = status.value { user.status = try UserStatus(requested: status) }
            if let scim = scim.value { user.isSCIM = scim }
            if let names = roleNames.value { user.roleIDs = try context.roles.ids(named: names) }
            if let tenants = userTenants.value { user.memberships = try context.memberships(tenants) }
            if let ids = ssoAppIds.value { user.ssoAppIDs = try context.applications.known(ids) }
            try merge(customAttributes ?? [:], into: &user, in: context)
            user.addLoginIDs(additionalIdentifiers ?? [])
        }
    }

    /// A contact given without its flag is verified (PA-05); a flag without a contact changes the flag alone.
    private func patchContacts(_ user: inout User) throws {
        if let email = email.value { user.email = try Contact(email: email, verified: nil) }
        if let phone = phone.value { user.phone = try Contact(phone: phone, verified: nil) }
        if let email = recoveryEmail.value {
            user.recoveryEmail = try Contact(email: email, verified: nil, "recoveryEmail")
        }
        if let phone = recoveryPhone.value {
            user.recoveryPhone = try Contact(phone: phone, verified: nil, "recoveryPhone")
        }
        user.email.verify(verifiedEmail)
        user.phone.verify(verifiedPhone)
        user.recoveryEmail.verify(verifiedRecoveryEmail)
        user.recoveryPhone.verify(verifiedRecoveryPhone)
    }

    private func patchNames(_ user: inout User) {
        if let name = name.value { user.name = name }
        if let name = givenName.value { user.givenName = name }
        if let name = middleName.value { user.middleName = name }
        if let name = familyName.value { user.familyName = name }
        if let picture = picture.value { user.picture = picture }
    }

    /// Given attributes join those the user has; a null removes one (PA-08, CA-02).
    private func merge(_ attributes: [String: JSONValue], into user: inout User, in context: Context) throws {
        let values = try context.attributes.checked(attributes).values
        for name in attributes.keys { user.customAttributes[name] = values[name] }
    }
}

extension Contact {
    /// Takes over a flag that is given; no address is never verified.
    fileprivate mutating func verify(_ flag: Presence<Bool>) {
        guard let flag = flag.value else { return }
        self = Contact(value: value, isVerified: flag)
    }
}
