/// Lists projects: the calling one alone, because a management key sees no other (§4.11).
package struct ListProjects: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/projects/list")]
    package static let summary = "List projects: the calling one"
    package static let evidence = Evidence.live

    package init() {}

    /// The projects that the caller can see.
    package struct Projects: JSONAnswer {
        package let projects: [ProjectView]
    }

    package func perform(in context: Context) throws -> Projects {
        let name = try context.project.name()
        let view = ProjectView(
            id: context.projectID,
            name: name.isEmpty ? context.projectID : name,
            tags: try context.project.tags()
        )
        return Projects(projects: [view])
    }
}

/// A project as lists show it; nobody names one that sprang into being, so its ID does.
package struct ProjectView: JSONAnswer, Equatable {
    package let id: String
    package let name: String
    /// The old name of `environment`; both are given when a project is cloned.
    package private(set) var tag = ""
    package private(set) var environment = ""
    package let tags: [String]
}
