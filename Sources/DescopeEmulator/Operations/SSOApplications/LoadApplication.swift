/// Loads an application, which comes without a wrapper (AR-1.3).
struct LoadApplication: Endpoint {
    static let spec = OperationSpec("Load an SSO application", .get("/v1/mgmt/sso/idp/app/load"), .live)

    var id: String

    func perform(in context: Context) throws -> ApplicationView {
        ApplicationView(try context.applications.get(id), in: context)
    }
}

/// Loads every application, in order of creation.
struct LoadApplications: Endpoint {
    static let spec = OperationSpec(
        "Load all SSO applications",
        .get("/v1/mgmt/sso/idp/apps/load"),
        .live,
        isHeavy: true
    )

    /// The applications of a project.
    struct Applications: JSONResponse {
        let apps: [ApplicationView]
    }

    func perform(in context: Context) throws -> Applications {
        Applications(apps: try context.applications.all().map { ApplicationView($0, in: context) })
    }
}
