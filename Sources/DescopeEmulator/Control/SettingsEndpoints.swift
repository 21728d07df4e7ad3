internal import JSON

/// Loads a project's settings.
struct LoadSettings: ProjectEndpoint {
    static let spec = OperationSpec("A project's settings", .get(ControlAPI.path("/settings")), .assumed, access: .open)

    func perform(on project: isolated Project, _ attempt: Attempt) throws -> ProjectSettings {
        try project.transaction(attempt: attempt) { try $0.settings }
    }
}

/// Changes the settings that the request names, within objects one by one.
struct ChangeSettings: ProjectEndpoint, SchemaProviding {
    static let spec = OperationSpec(
        "Change some of a project's settings",
        .patch(ControlAPI.path("/settings")),
        .assumed,
        access: .open
    )
    static let schema = Schema(changesTo: ProjectSettings.self)

    private let change: JSONObject

    init(from decoder: any Decoder) throws {
        change = try decoder.singleValueContainer().decode(JSONObject.self)
        // Whether a value will do does not depend on the others.
        _ = try ProjectSettings().changed(by: change)
    }

    func perform(on project: isolated Project, _ attempt: Attempt) throws -> ProjectSettings {
        try project.transaction(attempt: attempt) { context in
            let settings = try context.settings.changed(by: change)
            try context.save(settings)
            return settings
        }
    }
}

extension ProjectSettings: JSONResponse {}
