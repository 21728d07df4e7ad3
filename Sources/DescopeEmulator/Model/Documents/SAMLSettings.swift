/// How an application signs in with SAML.
struct SAMLSettings: Codable, Sendable, Equatable {
    @Plain var loginPageUrl = ""
    @Plain var useMetadataInfo = false
    @Plain var metadataUrl = ""
    @Plain var entityId = ""
    @Plain var acsUrl = ""
    @Plain var certificate = ""
    @Plain var attributeMapping: [AttributeMapping] = []
    @Plain var groupsMapping: [GroupsMapping] = []
    @Plain var acsAllowedCallbacks: [String] = []
    @Plain var subjectNameIdType = ""
    @Plain var subjectNameIdFormat = ""
    @Plain var defaultRelayState = ""
    @Plain var forceAuthentication = false
    @Plain var logoutRedirectUrl = ""
    @Plain var errorRedirectUrl = ""
    @Plain var defaultSignatureAlgorithm = ""

    init() {}

    /// What an application calls an attribute of the user.
    struct AttributeMapping: Codable, Sendable, Equatable {
        @Plain var name = ""
        @Plain var type = ""
        @Plain var value = ""

        init() {}
    }

    /// Which roles make a user a member of a group of the application.
    struct GroupsMapping: Codable, Sendable, Equatable {
        @Plain var name = ""
        @Plain var type = ""
        @Plain var filterType = ""
        @Plain var value = ""
        @Plain var roles: [MappedRole] = []

        init() {}
    }

    /// A role in a mapping; it is kept as given, whether there is such a role or not.
    struct MappedRole: Codable, Sendable, Equatable {
        @Plain var id = ""
        @Plain var name = ""

        init() {}
    }
}

/// How an application signs in with WS-Federation.
struct WSFedSettings: Codable, Sendable, Equatable {
    @Plain var loginPageUrl = ""
    @Plain var realm = ""
    @Plain var replyUrl = ""
    /// Sent by python and go, and not in the published schema.
    @Plain var replyAllowedCallbacks: [String] = []
    @Plain var attributeMapping: [SAMLSettings.AttributeMapping] = []
    @Plain var groupsMapping: [SAMLSettings.GroupsMapping] = []
    @Plain var forceAuthentication = false
    @Plain var logoutRedirectUrl = ""
    @Plain var errorRedirectUrl = ""

    init() {}
}
