/// Creates an application that signs in with WS-Federation (§4.7).
struct CreateWSFedApplication: ApplicationOperation {
    static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/wsfed/create")]
    static let summary = "Create a WS-Federation application"
    static let evidence = Evidence.documented

    let application: Joined<ApplicationRequest, WSFedSettings>

    init(_ application: Joined<ApplicationRequest, WSFedSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> CreatedApplication {
        try application.first.create(.wsfed(application.second), in: context)
    }
}

/// Overrides an application that signs in with WS-Federation (§4.0, §4.7).
struct UpdateWSFedApplication: ApplicationOperation {
    static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/wsfed/update")]
    static let summary = "Override a WS-Federation application"
    static let evidence = Evidence.documented

    let application: Joined<ApplicationRequest, WSFedSettings>

    init(_ application: Joined<ApplicationRequest, WSFedSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> Empty {
        try application.first.update(.wsfed(application.second), in: context)
    }
}
