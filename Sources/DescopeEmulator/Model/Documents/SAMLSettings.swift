internal import JSON

/// How an application signs in with SAML.
struct SAMLSettings: Codable, Sendable, Equatable, FieldAliasing {
    /// .NET's name (SS-34).
    static let aliases = ["errorRedirectUrl": ["errorRedirectURL"]]

    @ProtoField var loginPageUrl = ""
    @ProtoField var useMetadataInfo = false
    @ProtoField var metadataUrl = ""
    @ProtoField var entityId = ""
    @ProtoField var acsUrl = ""
    @ProtoField var certificate = ""
    @ProtoField var attributeMapping: [AttributeMapping] = []
    @ProtoField var groupsMapping: [GroupsMapping] = []
    @ProtoField var acsAllowedCallbacks: [String] = []
    @ProtoField var subjectNameIdType = ""
    @ProtoField var subjectNameIdFormat = ""
    @ProtoField var defaultRelayState = ""
    @ProtoField var forceAuthentication = false
    @ProtoField var logoutRedirectUrl = ""
    @ProtoField var errorRedirectUrl = ""
    @ProtoField var defaultSignatureAlgorithm = ""

    /// What an application calls an attribute of the user.
    struct AttributeMapping: Codable, Sendable, Equatable {
        @ProtoField var name = ""
        @ProtoField var type = ""
        @ProtoField var value = ""
    }

    /// Which roles put a user into a group of the application.
    struct GroupsMapping: Codable, Sendable, Equatable {
        @ProtoField var name = ""
        @ProtoField var type = ""
        @ProtoField var filterType = ""
        @ProtoField var value = ""
        @ProtoField var roles: [MappedRole] = []
    }

    /// A role in a mapping, kept as given, whether it exists or not.
    struct MappedRole: Codable, Sendable, Equatable {
        @ProtoField var id = ""
        @ProtoField var name = ""
    }
}

/// How an application signs in with WS-Federation.
struct WSFedSettings: Codable, Sendable, Equatable {
    @ProtoField var loginPageUrl = ""
    @ProtoField var realm = ""
    @ProtoField var replyUrl = ""
    /// Sent by python and go, but not in the published schema.
    @ProtoField var replyAllowedCallbacks: [String] = []
    @ProtoField var attributeMapping: [SAMLSettings.AttributeMapping] = []
    @ProtoField var groupsMapping: [SAMLSettings.GroupsMapping] = []
    @ProtoField var forceAuthentication = false
    @ProtoField var logoutRedirectUrl = ""
    @ProtoField var errorRedirectUrl = ""
}
