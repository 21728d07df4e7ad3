internal import JSON

/// The request fields that all types of application share.
struct ApplicationRequest: Decodable, Sendable {
    @ProtoField var id = ""
    @ProtoField var name = ""
    @Flattened var profile = ApplicationProfile()
    @ProtoField var customAttributes: [String: JSONValue] = [:]

    /// - Throws: `invalidRequest` if the name is missing or blank, `invalidArguments` for a custom attribute's value.
    func application(id: String, settings: some TypedSettings, in context: Context) throws -> Application {
        guard !name.trimmed.isEmpty else { throw APIError.requiredField("name") }
        return Application(
            id: id,
            name: name,
            profile: profile,
            settings: settings.ofApplication,
            customAttributes: try GivenAttributes(context: context, owner: .application).checked(customAttributes)
        )
    }
}

/// The credentials that an OIDC application keeps from another provider: given once, when it is created (SS-35).
struct ImportedClient: Decodable, Sendable {
    @ProtoField var clientId = ""
    @ProtoField var clientSecret = ""
}

/// An operation that writes an application of one type, with the type's own settings.
protocol ApplicationOperation: Endpoint {
    associatedtype Settings: TypedSettings

    var application: ApplicationRequest { get }
    var settings: Settings { get }
    /// Empty for types that have no clients.
    var client: ImportedClient { get }
}

extension ApplicationOperation {
    var client: ImportedClient { ImportedClient() }
}

/// Creates an application, with a given or a fresh ID (AR-4.7).
protocol ApplicationCreation: ApplicationOperation where Output == CreatedApplication {}

extension ApplicationCreation {
    static var audit: AuditAction? { .applicationCreated }

    func perform(in context: Context) throws -> CreatedApplication {
        let id = application.id
        guard id.isEmpty || Application.isID(id) else { throw APIError.invalidField("id") }
        let newID = id.nonEmpty ?? context.makeID(.application)
        var new = try application.application(id: newID, settings: settings, in: context)
        new.importedClientID = client.clientId
        try context.applications.insert(new)
        if !client.clientSecret.isEmpty { try context.applications.setSecret(client.clientSecret, of: newID) }
        context.audit.note(new.id)
        return CreatedApplication(id: new.id)
    }
}

/// The response of creating an application.
struct CreatedApplication: JSONResponse {
    let id: String
}

/// Replaces everything of an application but its ID and credentials: what is left out is cleared (AR-4.0, AR-4.7).
protocol ApplicationUpdate: ApplicationOperation where Output == Empty {}

extension ApplicationUpdate {
    static var audit: AuditAction? { .applicationModified }

    func perform(in context: Context) throws -> Empty {
        guard !application.id.isEmpty else { throw APIError.requiredField("id") }
        var new = try application.application(id: application.id, settings: settings, in: context)
        let old = try context.applications.get(new.id)
        guard old.settings.type == new.settings.type else {
            throw APIError(
                .applicationNotFound,
                "\(new.id) is not an application of type \(new.settings.type.rawValue)"
            )
        }
        new.importedClientID = old.importedClientID
        guard client.clientId.isEmpty || client.clientId == new.clientID(in: context.projectID) else {
            throw APIError.invalidArgument("clientId", "it never changes")
        }
        try context.applications.save(new)
        context.audit.note(new.id)
        return Empty()
    }
}
