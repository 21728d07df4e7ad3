internal import JSON

/// What the sign-in with a code will need.
struct CodeDetails: Codable, Sendable {
    /// As the client gave them.
    @ProtoField var loginOptions = LoginOptions()
    /// Claims given with a management key.
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// The user that a sign-up creates.
    var user: NewUser?
    @ProtoField var emailVerified = false
    @ProtoField var phoneVerified = false
    /// How the user signed in before, for a step-up or a further factor.
    @ProtoField var earlierMethods: [String] = []
    /// Where it goes, and so what it proves the hold of; empty for nowhere.
    @ProtoField var address = ""
    /// The change that waits for the code.
    var update: ContactUpdate?
}

/// An e-mail address or phone number that becomes the user's once a code has come back from it.
struct ContactUpdate: Codable, Sendable, Equatable {
    /// As normalised.
    let address: String
    let isEmail: Bool
    @ProtoField var addToLoginIDs = false
    /// Of two users who turn out to be one, the one that had the address stays.
    @ProtoField var onMergeUseExisting = false
    @ProtoField var failOnConflict = false
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
