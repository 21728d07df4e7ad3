internal import JSON

/// The request fields that all types of application share.
struct ApplicationRequest: Decodable, Sendable {
    @ProtoField var id = ""
    @ProtoField var name = ""
    @Flattened var profile = ApplicationProfile()

    /// - Throws: `invalidRequest` if the name is missing or blank.
    func application(id: String, settings: some TypedSettings) throws -> Application {
        guard !name.trimmed.isEmpty else { throw APIError.requiredField("name") }
        return Application(id: id, name: name, profile: profile, settings: settings.ofApplication)
    }
}

/// An operation that writes an application of one type, with the type's own settings.
protocol ApplicationOperation: Endpoint {
    associatedtype Settings: TypedSettings

    var application: ApplicationRequest { get }
    var settings: Settings { get }
}

/// Creates an application, with a given or a fresh ID (AR-4.7).
protocol ApplicationCreation: ApplicationOperation where Output == CreatedApplication {}

extension ApplicationCreation {
    func perform(in context: Context) throws -> CreatedApplication {
        let id = application.id
        guard id.isEmpty || Application.isID(id) else { throw APIError.invalidField("id") }
        let new = try application.application(id: id.nonEmpty ?? context.makeID(.application), settings: settings)
        try context.applications.insert(new)
        return CreatedApplication(id: new.id)
    }
}

/// The response of creating an application.
struct CreatedApplication: JSONResponse {
    let id: String
}

/// Replaces everything of an application but its ID: what is left out is cleared (AR-4.0, AR-4.7).
protocol ApplicationUpdate: ApplicationOperation where Output == Empty {}

extension ApplicationUpdate {
    func perform(in context: Context) throws -> Empty {
        guard !application.id.isEmpty else { throw APIError.requiredField("id") }
        let new = try application.application(id: application.id, settings: settings)
        let type = try context.applications.get(new.id).settings.type
        guard type == new.settings.type else {
            throw APIError(
                .applicationNotFound,
                "\(new.id) is not an application of type \(new.settings.type.rawValue)"
            )
        }
        try context.applications.save(new)
        return Empty()
    }
}
