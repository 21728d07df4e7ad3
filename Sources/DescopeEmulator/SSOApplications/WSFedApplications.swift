/// Creates an application that signs in with WS-Federation (§4.7).
package struct CreateWSFedApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/wsfed/create")]
    package static let summary = "Create a WS-Federation application"
    package static let evidence = Evidence.documented

    package var application: ApplicationRequest
    package var settings: WSFedSettings

    package init(_ application: ApplicationRequest, _ settings: WSFedSettings = WSFedSettings()) {
        self.application = application
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        application = try ApplicationRequest(from: decoder)
        settings = try WSFedSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> CreatedApplication {
        try application.create(.wsfed(settings), in: context)
    }
}

/// Overrides an application that signs in with WS-Federation (§4.0, §4.7).
package struct UpdateWSFedApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/wsfed/update")]
    package static let summary = "Override a WS-Federation application"
    package static let evidence = Evidence.documented

    package var application: ApplicationRequest
    package var settings: WSFedSettings

    package init(_ application: ApplicationRequest, _ settings: WSFedSettings = WSFedSettings()) {
        self.application = application
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        application = try ApplicationRequest(from: decoder)
        settings = try WSFedSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> Empty {
        try application.update(.wsfed(settings), in: context)
    }
}
