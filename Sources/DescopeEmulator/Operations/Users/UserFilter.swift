internal import JSON

/// What a search asks for; a filter left out filters nothing.
struct UserFilter: Decodable, Sendable, FieldAliasing {
    static let aliases = ["roleIds": ["roles"]]

    var loginId: LoginID?
    @ProtoField var tenantIds: [String] = []
    @ProtoField var roleNames: [String] = []
    @ProtoField var roleIds: [String] = []
    @ProtoField var limit = 0
    @ProtoField var text = ""
    @ProtoField var page = 0
    @ProtoField var ssoOnly = false
    @ProtoField var withTestUser = false
    @ProtoField var testUsersOnly = false
    @ProtoField var customAttributes: [String: JSONValue] = [:]
    @ProtoField var statuses: [String] = []
    @ProtoField var emails: [String] = []
    @ProtoField var phones: [String] = []
    @ProtoField var ssoAppIds: [String] = []
    @ProtoField var sort: [SortField] = []
    @ProtoField var loginIds: [String] = []
    var fromCreatedTime: Int64?
    var toCreatedTime: Int64?
    var fromModifiedTime: Int64?
    var toModifiedTime: Int64?
    @ProtoField var userIds: [String] = []
    @ProtoField var scimOnly = false
    @ProtoField var tenantRoleIds: [String: StringArray?] = [:]
    @ProtoField var tenantRoleNames: [String: StringArray?] = [:]
    @ProtoField var includeSubTenants = false
    var password: Presence<Bool> = .absent
    var totp: Presence<Bool> = .absent
    var webauthn: Presence<Bool> = .absent
    var scim: Presence<Bool> = .absent
    /// Ignored: every column is always shown (SE-14).
    @ProtoField var selectedColumns: [String] = []
    var verifiedEmail: Presence<Bool> = .absent
    var verifiedPhone: Presence<Bool> = .absent
    var offset: Int?
    @ProtoField var recoveryEmails: [String] = []
    @ProtoField var recoveryPhones: [String] = []
    var verifiedRecoveryEmail: Presence<Bool> = .absent
    var verifiedRecoveryPhone: Presence<Bool> = .absent

    /// Whether a few users are named, and nothing is asked that other users are looked at for.
    var namesAFew: Bool {
        let names = [emails, phones, loginIds, userIds].flatMap { $0 } + (loginId.map { [$0.text] } ?? [])
        let others = [tenantIds, roleNames, roleIds, ssoAppIds, recoveryEmails, recoveryPhones]
        return (1...20).contains(names.count) && !names.contains("") && text.isEmpty
            && others.allSatisfy(\.isEmpty) && customAttributes.isEmpty
            && tenantRoleIds.isEmpty && tenantRoleNames.isEmpty
    }

    /// Values of which one, or with `and` every one, must match.
    struct StringArray: Decodable, Sendable {
        @ProtoField var values: [String] = []
        @ProtoField var and = false
    }
}
