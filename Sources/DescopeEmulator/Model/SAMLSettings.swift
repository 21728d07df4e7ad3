/// How an application signs in with SAML.
package struct SAMLSettings: Codable, Sendable, Equatable {
    @Plain package var loginPageUrl = ""
    @Plain package var useMetadataInfo = false
    @Plain package var metadataUrl = ""
    @Plain package var entityId = ""
    @Plain package var acsUrl = ""
    @Plain package var certificate = ""
    @Plain package var attributeMapping: [AttributeMapping] = []
    @Plain package var groupsMapping: [GroupsMapping] = []
    @Plain package var acsAllowedCallbacks: [String] = []
    @Plain package var subjectNameIdType = ""
    @Plain package var subjectNameIdFormat = ""
    @Plain package var defaultRelayState = ""
    @Plain package var forceAuthentication = false
    @Plain package var logoutRedirectUrl = ""
    @Plain package var errorRedirectUrl = ""
    @Plain package var defaultSignatureAlgorithm = ""

    package init() {}

    /// What an application calls an attribute of the user.
    package struct AttributeMapping: Codable, Sendable, Equatable {
        @Plain package var name = ""
        @Plain package var type = ""
        @Plain package var value = ""

        package init() {}
    }

    /// Which roles make a user a member of a group of the application.
    package struct GroupsMapping: Codable, Sendable, Equatable {
        @Plain package var name = ""
        @Plain package var type = ""
        @Plain package var filterType = ""
        @Plain package var value = ""
        @Plain package var roles: [MappedRole] = []

        package init() {}
    }

    /// A role in a mapping; it is kept as given, whether there is such a role or not.
    package struct MappedRole: Codable, Sendable, Equatable {
        @Plain package var id = ""
        @Plain package var name = ""

        package init() {}
    }
}

/// How an application signs in with WS-Federation.
package struct WSFedSettings: Codable, Sendable, Equatable {
    @Plain package var loginPageUrl = ""
    @Plain package var realm = ""
    @Plain package var replyUrl = ""
    /// Sent by python and go, and not in the published schema.
    @Plain package var replyAllowedCallbacks: [String] = []
    @Plain package var attributeMapping: [SAMLSettings.AttributeMapping] = []
    @Plain package var groupsMapping: [SAMLSettings.GroupsMapping] = []
    @Plain package var forceAuthentication = false
    @Plain package var logoutRedirectUrl = ""
    @Plain package var errorRedirectUrl = ""

    package init() {}
}
