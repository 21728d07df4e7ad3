/// Creates an application that signs in with WS-Federation (§4.7).
struct CreateWSFedApplication: ApplicationOperation {
    static let spec = OperationSpec(
        "Create a WS-Federation application",
        .post("/v1/mgmt/sso/idp/app/wsfed/create"),
        .documented
    )

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
    static let spec = OperationSpec(
        "Override a WS-Federation application",
        .post("/v1/mgmt/sso/idp/app/wsfed/update"),
        .documented
    )

    let application: Joined<ApplicationRequest, WSFedSettings>

    init(_ application: Joined<ApplicationRequest, WSFedSettings>) {
        self.application = application
    }

    func perform(in context: Context) throws -> Empty {
        try application.first.update(.wsfed(application.second), in: context)
    }
}
