/// Creates an application that signs in with SAML (§4.7).
package struct CreateSAMLApplication: ApplicationOperation {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/saml/create")]
    package static let summary = "Create a SAML application"
    package static let evidence = Evidence.live

    package let application: Joined<ApplicationRequest, SAMLSettings>

    package init(_ application: Joined<ApplicationRequest, SAMLSettings>) {
        self.application = application
    }

    package func perform(in context: Context) throws -> CreatedApplication {
        try application.first.create(.saml(application.second), in: context)
    }
}

/// Overrides an application that signs in with SAML (§4.0, §4.7).
package struct UpdateSAMLApplication: ApplicationOperation {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/saml/update")]
    package static let summary = "Override a SAML application"
    package static let evidence = Evidence.live

    package let application: Joined<ApplicationRequest, SAMLSettings>

    package init(_ application: Joined<ApplicationRequest, SAMLSettings>) {
        self.application = application
    }

    package func perform(in context: Context) throws -> Empty {
        try application.first.update(.saml(application.second), in: context)
    }
}
