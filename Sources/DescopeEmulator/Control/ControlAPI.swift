/// The emulator's own endpoints.
enum ControlAPI {
    static let endpoints: [any ControlEndpoint.Type] = [
        CheckHealth.self, LoadCoverage.self, LoadErrors.self, LoadOpenAPI.self,
    ]

    static let projectEndpoints: [any ProjectEndpoint.Type] = [
        LoadClock.self, SetClock.self,
        LoadOutbox.self, ClearOutbox.self,
        LoadSettings.self, ChangeSettings.self,
    ]

    /// The parameter that has a project's ID.
    static let projectID = "projectId"

    /// A path below a project.
    static func path(_ rest: String) -> String { "/_emulator/v1/projects/{\(projectID)}\(rest)" }
}
