internal import JSON

/// Replaces a user's fields: what is left out is removed (UP-01 … UP-11).
struct UpdateUser: UserChange {
    static let spec = OperationSpec("Override a user", .post("/v1/mgmt/user/update"), .live)

    var loginId: UserIdentifier
    @Flattened var profile = UserProfile()
    var status: RequestedStatus?
    /// Sent by python and ruby; an update never changes it (UP-03).
    @ProtoField var test = false
    /// Sent by ruby; ignored.
    @ProtoField var invite = false
    /// Sent by python, empty where it names none; there are no families yet (C-47).
    @ProtoField var familyAssociations: [JSONValue] = []

    func change(_ user: inout User, in context: Context) throws {
        if !familyAssociations.isEmpty {
            context.warnings.add("there are no families yet, familyAssociations was dropped")
        }
        user.status = status?.status ?? user.status
        try profile.override(&user, in: context)
        // An update that leaves no contact takes one from the login IDs again (UP-04, Q-11).
        if !user.hasContact { profile.deriveContacts(of: &user, from: user.loginIDs) }
        guard user.hasContact || user.password != nil else {
            throw APIError(.missingArguments, "Missing email or phone")
        }
    }
}

extension UpdateUser: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            loginId: UserIdentifier(try fields.required()),
            profile: try UserProfile(fields: &fields),
            status: try fields.optional(),
            test: try fields.plain(),
            invite: try fields.plain(),
            familyAssociations: try fields.plain()
        )
    }
}
