internal import JSON

/// A user's names and picture: texts kept as given.
struct UserDetails: Codable, Sendable, Equatable, FieldAliasing {
    static let aliases = ["name": ["displayName"]]

    @ProtoField var name = ""
    @ProtoField var givenName = ""
    @ProtoField var middleName = ""
    @ProtoField var familyName = ""
    @ProtoField var picture = ""
}

extension UserDetails: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            name: try fields.plain(),
            givenName: try fields.plain(),
            middleName: try fields.plain(),
            familyName: try fields.plain(),
            picture: try fields.plain()
        )
    }
}
