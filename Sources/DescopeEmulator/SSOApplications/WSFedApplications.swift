/// Creates an application that signs in with WS-Federation (§4.7).
package struct CreateWSFedApplication: ApplicationOperation {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/wsfed/create")]
    package static let summary = "Create a WS-Federation application"
    package static let evidence = Evidence.documented

    package let application: Joined<ApplicationRequest, WSFedSettings>

    package init(_ application: Joined<ApplicationRequest, WSFedSettings>) {
        self.application = application
    }

    package func perform(in context: Context) throws -> CreatedApplication {
        try application.first.create(.wsfed(application.second), in: context)
    }
}

/// Overrides an application that signs in with WS-Federation (§4.0, §4.7).
package struct UpdateWSFedApplication: ApplicationOperation {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/wsfed/update")]
    package static let summary = "Override a WS-Federation application"
    package static let evidence = Evidence.documented

    package let application: Joined<ApplicationRequest, WSFedSettings>

    package init(_ application: Joined<ApplicationRequest, WSFedSettings>) {
        self.application = application
    }

    package func perform(in context: Context) throws -> Empty {
        try application.first.update(.wsfed(application.second), in: context)
    }
}
