/// Creates an application that signs in with SAML (§4.7).
package struct CreateSAMLApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/saml/create")]
    package static let summary = "Create a SAML application"
    package static let evidence = Evidence.live

    package var application: ApplicationRequest
    package var settings: SAMLSettings

    package init(_ application: ApplicationRequest, _ settings: SAMLSettings = SAMLSettings()) {
        self.application = application
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        application = try ApplicationRequest(from: decoder)
        settings = try SAMLSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> CreatedApplication {
        try application.create(.saml(settings), in: context)
    }
}

/// Overrides an application that signs in with SAML (§4.0, §4.7).
package struct UpdateSAMLApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/saml/update")]
    package static let summary = "Override a SAML application"
    package static let evidence = Evidence.live

    package var application: ApplicationRequest
    package var settings: SAMLSettings

    package init(_ application: ApplicationRequest, _ settings: SAMLSettings = SAMLSettings()) {
        self.application = application
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        application = try ApplicationRequest(from: decoder)
        settings = try SAMLSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> Empty {
        try application.update(.saml(settings), in: context)
    }
}
