/// Loads an application; the answer is the application itself, without a wrapper (§1.3).
package struct LoadApplication: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/sso/idp/app/load")]
    package static let input = InputKind.query
    package static let summary = "Load an SSO application"
    package static let evidence = Evidence.live

    package var id: String

    package init(id: String) {
        self.id = id
    }

    package func perform(in context: Context) throws -> ApplicationView {
        ApplicationView(try context.applications.get(id), in: context)
    }
}

/// Loads every application, in the order of creation.
package struct LoadApplications: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/sso/idp/apps/load")]
    package static let input = InputKind.query
    package static let summary = "Load all SSO applications"
    package static let evidence = Evidence.live

    package init() {}

    /// The applications of a project.
    package struct Applications: JSONAnswer {
        package let apps: [ApplicationView]
    }

    package func perform(in context: Context) throws -> Applications {
        Applications(apps: try context.applications.all().map { ApplicationView($0, in: context) })
    }
}
