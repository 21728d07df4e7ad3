/// Creates an application that signs in with OpenID Connect (§4.7).
package struct CreateOIDCApplication: ApplicationOperation {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/oidc/create")]
    package static let summary = "Create an OIDC application"
    package static let evidence = Evidence.live

    package let application: Joined<ApplicationRequest, OIDCSettings>

    package init(_ application: Joined<ApplicationRequest, OIDCSettings>) {
        self.application = application
    }

    package func perform(in context: Context) throws -> CreatedApplication {
        try application.first.create(.oidc(application.second), in: context)
    }
}

/// Overrides an application that signs in with OpenID Connect (§4.0, §4.7).
package struct UpdateOIDCApplication: ApplicationOperation {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/oidc/update")]
    package static let summary = "Override an OIDC application"
    package static let evidence = Evidence.live

    package let application: Joined<ApplicationRequest, OIDCSettings>

    package init(_ application: Joined<ApplicationRequest, OIDCSettings>) {
        self.application = application
    }

    package func perform(in context: Context) throws -> Empty {
        try application.first.update(.oidc(application.second), in: context)
    }
}
