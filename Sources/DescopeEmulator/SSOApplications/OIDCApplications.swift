/// Creates an application that signs in with OpenID Connect (§4.7).
package struct CreateOIDCApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/oidc/create")]
    package static let summary = "Create an OIDC application"
    package static let evidence = Evidence.live

    package var application: ApplicationRequest
    package var settings: OIDCSettings

    package init(_ application: ApplicationRequest, _ settings: OIDCSettings = OIDCSettings()) {
        self.application = application
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        application = try ApplicationRequest(from: decoder)
        settings = try OIDCSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> CreatedApplication {
        try application.create(.oidc(settings), in: context)
    }
}

/// Overrides an application that signs in with OpenID Connect (§4.0, §4.7).
package struct UpdateOIDCApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/oidc/update")]
    package static let summary = "Override an OIDC application"
    package static let evidence = Evidence.live

    package var application: ApplicationRequest
    package var settings: OIDCSettings

    package init(_ application: ApplicationRequest, _ settings: OIDCSettings = OIDCSettings()) {
        self.application = application
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        application = try ApplicationRequest(from: decoder)
        settings = try OIDCSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> Empty {
        try application.update(.oidc(settings), in: context)
    }
}
