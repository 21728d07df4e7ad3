internal import JSON

/// Changes only the fields that are given; an empty value clears its field (PA-01 … PA-12).
struct PatchUser: UserChange, FieldAliasing {
    static let spec = OperationSpec("Patch a user", .patch("/v1/mgmt/user/patch"), .live)
    static let aliases = UserProfile.aliases

    var loginId: UserIdentifier
    var email: Presence<String> = .absent
    var phone: Presence<String> = .absent
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    @Flattened var names = GivenNames()
    var roleNames: Presence<[String]> = .absent
    var userTenants: Presence<[TenantAssociation]> = .absent
    var status: Presence<RequestedStatus> = .absent
    @ProtoField var customAttributes: [String: JSONValue] = [:]
    var picture: Presence<String> = .absent
    var ssoAppIds: Presence<[String]> = .absent
    @ProtoField var additionalIdentifiers: [String] = []
    var scim: Presence<Bool> = .absent
    /// Sent by python and ruby; a patch never changes it.
    @ProtoField var test = false
    /// Sent by ruby, like the next two; the service's patch has none.
    @ProtoField var invite = false
    var password: JSONValue?
    var hashedPassword: JSONValue?
    var recoveryEmail: Presence<String> = .absent
    var recoveryPhone: Presence<String> = .absent
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    func change(_ user: inout User, in context: Context) throws {
        for (field, address, flag) in contacts {
            // An address given without its flag is verified (PA-05); a flag alone changes the flag.
            if let address = address.value { user[keyPath: field.contact] = try field.parse(address, verified: nil) }
            if let flag = flag.value { user[keyPath: field.contact].verify(flag) }
        }
        names.change(&user.details)
        user.details.picture = picture.value ?? user.details.picture
        user.status = status.value?.status ?? user.status
        user.isSCIM = scim.value ?? user.isSCIM
        if let names = roleNames.value { user.roleIDs = try context.roles.ids(named: names) }
        if let tenants = userTenants.value { user.memberships = try Memberships(context: context).make(tenants) }
        if let ids = ssoAppIds.value { user.ssoAppIDs = try context.applications.known(ids) }
        try merge(customAttributes, into: &user, in: context)
        try Lookalikes(context: context).warn(of: additionalIdentifiers, for: user)
        user.addLoginIDs(additionalIdentifiers)
    }

    private var contacts: [(field: ContactField, address: Presence<String>, flag: Presence<Bool>)] {
        [
            (.email, email, verifiedEmail), (.phone, phone, verifiedPhone),
            (.recoveryEmail, recoveryEmail, verifiedRecoveryEmail),
            (.recoveryPhone, recoveryPhone, verifiedRecoveryPhone),
        ]
    }

    /// Given attributes join those the user has; a null removes one (PA-08, CA-02).
    private func merge(_ attributes: [String: JSONValue], into user: inout User, in context: Context) throws {
        let values = try GivenAttributes(context: context).checked(attributes)
        for name in attributes.keys { user.customAttributes[name] = values[name] }
    }
}
