internal import JSON

/// Renames the project (AR-4.11).
struct UpdateProjectName: Endpoint {
    static let spec = OperationSpec("Rename the project", .post("/v1/mgmt/project/update/name"), .live)
    static let audit: AuditAction? = .projectModified

    var name: String

    func perform(in context: Context) throws -> Empty {
        try context.project.setName(name)
        context.audit.note(context.projectID)
        return Empty()
    }
}

/// Replaces the project's tags; without any they are cleared (AR-4.11).
struct UpdateProjectTags: Endpoint {
    static let spec = OperationSpec("Replace the project's tags", .post("/v1/mgmt/project/update/tags"), .live)
    static let audit: AuditAction? = .projectModified

    @ProtoField var tags: [String] = []

    func perform(in context: Context) throws -> Empty {
        try context.project.setTags(tags)
        context.audit.note(context.projectID)
        return Empty()
    }
}
