/// Creates an application that signs in with SAML (§4.7).
struct CreateSAMLApplication: ApplicationOperation {
    static let spec = OperationSpec("Create a SAML application", .post("/v1/mgmt/sso/idp/app/saml/create"), .live)

    let application: Joined<ApplicationRequest, SAMLSettings>

    init(_ application: Joined<ApplicationRequest, SAMLSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> CreatedApplication {
        try application.first.create(.saml(application.second), in: context)
    }
}

/// Overrides an application that signs in with SAML (§4.0, §4.7).
struct UpdateSAMLApplication: ApplicationOperation {
    static let spec = OperationSpec("Override a SAML application", .post("/v1/mgmt/sso/idp/app/saml/update"), .live)

    let application: Joined<ApplicationRequest, SAMLSettings>

    init(_ application: Joined<ApplicationRequest, SAMLSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> Empty {
        try application.first.update(.saml(application.second), in: context)
    }
}
