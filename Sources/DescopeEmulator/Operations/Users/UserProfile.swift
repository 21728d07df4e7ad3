internal import JSON

/// The fields that create and update share: what is left out is cleared (UP-02).
struct UserProfile: Decodable, Sendable, FieldAliasing {
    /// Names that SDKs send besides the published ones (W-02).
    static let aliases = [
        "additionalIdentifiers": ["additionalLoginIds"], "ssoAppIds": ["ssoAppIDs"],
        "phone": ["phoneNumber"],
    ]

    @ProtoField var email = ""
    @ProtoField var phone = ""
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    @Flattened var details = UserDetails()
    @ProtoField var roleNames: [String] = []
    @ProtoField var userTenants: [TenantAssociation] = []
    @ProtoField var customAttributes: [String: JSONValue] = [:]
    @ProtoField var additionalIdentifiers: [String] = []
    @ProtoField var ssoAppIds: [String] = []
    @ProtoField var recoveryEmail = ""
    @ProtoField var recoveryPhone = ""
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    var hasNoRoles: Bool { roleNames.isEmpty && userTenants.allSatisfy(\.roleNames.isEmpty) }
}

extension UserProfile {
    /// Takes contacts that the user lacks from the texts (U-03, U-04).
    func deriveContacts(of user: inout User, from texts: [String]) {
        user.deriveContacts(from: texts, verifiedEmail: verifiedEmail.value, verifiedPhone: verifiedPhone.value)
    }

    /// Replaces the user's fields; login IDs are only added.
    func override(_ user: inout User, in context: Context) throws {
        try Lookalikes(context: context).warn(of: additionalIdentifiers, for: user)
        user.addLoginIDs(additionalIdentifiers)
        user.email = try ContactField.email.parse(email, verified: verifiedEmail.value)
        user.phone = try ContactField.phone.parse(phone, verified: verifiedPhone.value)
        user.recoveryEmail = try ContactField.recoveryEmail.parse(recoveryEmail, verified: verifiedRecoveryEmail.value)
        user.recoveryPhone = try ContactField.recoveryPhone.parse(recoveryPhone, verified: verifiedRecoveryPhone.value)
        user.details = details
        user.roleIDs = try context.roles.ids(named: roleNames)
        user.memberships = try Memberships(context: context).make(userTenants)
        user.customAttributes = try GivenAttributes(context: context).checked(customAttributes)
        user.ssoAppIDs = try context.applications.known(ssoAppIds)
    }
}

extension UserProfile: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            email: try fields.plain(),
            phone: try fields.plain(),
            verifiedEmail: try fields.presence(),
            verifiedPhone: try fields.presence(),
            details: try UserDetails(fields: &fields),
            roleNames: try fields.plain(),
            userTenants: try fields.plain(),
            customAttributes: try fields.plain(),
            additionalIdentifiers: try fields.plain(),
            ssoAppIds: try fields.plain(),
            recoveryEmail: try fields.plain(),
            recoveryPhone: try fields.plain(),
            verifiedRecoveryEmail: try fields.presence(),
            verifiedRecoveryPhone: try fields.presence()
        )
    }
}
