extension API {
    static let projects: [any Endpoint.Type] = [UpdateProjectName.self, UpdateProjectTags.self, ListProjects.self]
}
