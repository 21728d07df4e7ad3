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
