/// Lists the calling project alone, because a management key sees no other (AR-4.11).
struct ListProjects: Endpoint {
    static let spec = OperationSpec("List projects: the calling one", .post("/v1/mgmt/projects/list"), .live)

    /// The caller's projects.
    struct List: JSONResponse {
        let projects: [ProjectView]
    }

    func perform(in context: Context) throws -> List {
        let name = try context.project.name()
        let (id, tags) = (context.projectID, try context.project.tags())
        let view = ProjectView(id: id, name: name.nonEmpty ?? id, tags: tags)
        return List(projects: [view])
    }
}

/// A project as lists show it; until it is renamed, its name is its ID.
struct ProjectView: JSONResponse, Equatable {
    let id: String
    let name: String
    /// The old name of `environment`; cloning a project sets both.
    private(set) var tag = ""
    private(set) var environment = ""
    let tags: [String]
}
