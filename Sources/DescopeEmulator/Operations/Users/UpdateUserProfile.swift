internal import JSON

/// Sets a user's names, those that are given (NA-01, NA-02).
struct UpdateUserName: UserChange {
    static let spec = OperationSpec("Set a user's names", .post("/v1/mgmt/user/update/name"), .live)

    var loginId: UserIdentifier
    @Flattened var names = GivenNames()

    func change(_ user: inout User, in context: Context) { names.change(&user.details) }
}

extension UpdateUserName: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(loginId: UserIdentifier(try fields.required()), names: try GivenNames(fields: &fields))
    }
}

/// The names that a request gives; the others stay.
struct GivenNames: Decodable, Sendable, FieldAliasing {
    static let aliases = UserDetails.aliases

    var name: Presence<String> = .absent
    var givenName: Presence<String> = .absent
    var middleName: Presence<String> = .absent
    var familyName: Presence<String> = .absent

    func change(_ details: inout UserDetails) {
        details.name = name.value ?? details.name
        details.givenName = givenName.value ?? details.givenName
        details.middleName = middleName.value ?? details.middleName
        details.familyName = familyName.value ?? details.familyName
    }
}

extension GivenNames: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            name: try fields.presence(),
            givenName: try fields.presence(),
            middleName: try fields.presence(),
            familyName: try fields.presence()
        )
    }
}

/// Sets or removes a user's picture; it need not be a URL (PI-01).
struct UpdateUserPicture: UserChange {
    static let spec = OperationSpec("Set or remove a user's picture", .post("/v1/mgmt/user/update/picture"), .live)

    var loginId: UserIdentifier
    @ProtoField var picture = ""

    func change(_ user: inout User, in context: Context) { user.details.picture = picture }
}

/// Sets one custom attribute, or removes it with null (CA-01, CA-02).
struct UpdateUserCustomAttribute: UserChange {
    static let spec = OperationSpec("Set a user's attribute", .post("/v1/mgmt/user/update/customAttribute"), .live)

    var loginId: UserIdentifier
    var attributeKey: String
    var attributeValue: Presence<JSONValue> = .absent

    func validate(in context: Context) throws { _ = try value(in: context) }

    func change(_ user: inout User, in context: Context) throws {
        user.customAttributes[attributeKey] = try value(in: context)
    }

    private func value(in context: Context) throws -> JSONValue? {
        try context.attributes.get(attributeKey).checked(attributeValue.value ?? .null)
    }
}
