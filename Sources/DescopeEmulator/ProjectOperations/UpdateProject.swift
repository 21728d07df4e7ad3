/// Renames the project (§4.11).
package struct UpdateProjectName: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/project/update/name")]
    package static let summary = "Rename the project"
    package static let evidence = Evidence.live

    package var name: String

    package init(name: String) {
        self.name = name
    }

    package func perform(in context: Context) throws -> Empty {
        try context.project.setName(name)
        return Empty()
    }
}

/// Replaces the project's tags; none clear them (§4.11).
package struct UpdateProjectTags: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/project/update/tags")]
    package static let summary = "Replace the project's tags"
    package static let evidence = Evidence.live

    package var tags: [String]?

    package init(tags: [String]) {
        self.tags = tags
    }

    package func perform(in context: Context) throws -> Empty {
        try context.project.setTags(tags ?? [])
        return Empty()
    }
}
