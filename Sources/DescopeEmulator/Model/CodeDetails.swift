internal import JSON

/// What the sign-in with a code will need.
struct CodeDetails: Codable, Sendable {
    @ProtoField var loginOptions: [String: JSONValue] = [:]
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// The user that a sign-up creates.
    var user: NewUser?
    @ProtoField var emailVerified = false
    @ProtoField var phoneVerified = false
}

/// A user to come; python sends its names in snake case.
struct NewUser: Codable, Sendable, FieldAliasing {
    static let aliases = [
        "name": ["displayName"], "givenName": ["given_name"], "middleName": ["middle_name"],
        "familyName": ["family_name"],
    ]

    @ProtoField var loginId = ""
    @ProtoField var name = ""
    @ProtoField var givenName = ""
    @ProtoField var middleName = ""
    @ProtoField var familyName = ""
    @ProtoField var email = ""
    @ProtoField var phone = ""
    @ProtoField var recoveryEmail = ""
    @ProtoField var recoveryPhone = ""
}
