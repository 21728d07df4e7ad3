/// Creates an application that signs in with OpenID Connect (§4.7).
struct CreateOIDCApplication: ApplicationOperation {
    static let spec = OperationSpec("Create an OIDC application", .post("/v1/mgmt/sso/idp/app/oidc/create"), .live)

    let application: Joined<ApplicationRequest, OIDCSettings>

    init(_ application: Joined<ApplicationRequest, OIDCSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> CreatedApplication {
        try application.first.create(.oidc(application.second), in: context)
    }
}

/// Overrides an application that signs in with OpenID Connect (§4.0, §4.7).
struct UpdateOIDCApplication: ApplicationOperation {
    static let spec = OperationSpec("Override an OIDC application", .post("/v1/mgmt/sso/idp/app/oidc/update"), .live)

    let application: Joined<ApplicationRequest, OIDCSettings>

    init(_ application: Joined<ApplicationRequest, OIDCSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> Empty {
        try application.first.update(.oidc(application.second), in: context)
    }
}
