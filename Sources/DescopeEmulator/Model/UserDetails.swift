internal import JSON

/// What a user is called, and its picture: texts that are kept as they are given.
struct UserDetails: Codable, Sendable, Equatable, FieldAliasing {
    static let aliases = ["name": ["displayName"]]

    @ProtoField var name = ""
    @ProtoField var givenName = ""
    @ProtoField var middleName = ""
    @ProtoField var familyName = ""
    @ProtoField var picture = ""
}
