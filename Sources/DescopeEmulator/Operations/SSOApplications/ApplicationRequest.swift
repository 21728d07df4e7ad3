internal import JSON

/// What requests on applications of every type have in common.
struct ApplicationRequest: Decodable, Sendable {
    var id: String?
    var name: String?
    var profile: ApplicationProfile

    private enum CodingKeys: CodingKey {
        case id
        case name
    }

    init(id: String? = nil, name: String? = nil, profile: ApplicationProfile = ApplicationProfile()) {
        self.id = id
        self.name = name
        self.profile = profile
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decodeIfPresent(String.self, forKey: .id)
        // A blank name is none, as in required fields.
        name = try fields.decodeIfPresent(String.self, forKey: .name).flatMap {
            $0.trimmed.isEmpty ? nil : $0
        }
        profile = try ApplicationProfile(from: decoder)
    }
}

/// An operation on an application of one type: what all types have in common and the type's own settings are its fields.
protocol ApplicationOperation: Endpoint {
    associatedtype Settings: Decodable & Sendable & ZeroInitializable

    init(_ application: Joined<ApplicationRequest, Settings>)
}

extension ApplicationOperation {
    init(_ request: ApplicationRequest, _ settings: Settings = Settings()) {
        self.init(Joined(request, settings))
    }

    init(from decoder: any Decoder) throws {
        self.init(try Joined(from: decoder))
    }
}

extension OIDCSettings: ZeroInitializable {}
extension SAMLSettings: ZeroInitializable {}
extension WSFedSettings: ZeroInitializable {}

/// The answer of creating an application.
struct CreatedApplication: JSONResponse {
    let id: String
}

extension ApplicationRequest {
    /// Creates the application, with an ID of its own or a fresh one (§4.7).
    func create(_ settings: ApplicationSettings, in context: Context) throws -> CreatedApplication {
        if let id, !Application.isID(id) { throw APIError.invalidField("id") }
        guard let name else { throw APIError.requiredField("name") }
        let application = Application(
            id: id ?? context.makeID(.application),
            name: name,
            profile: profile,
            settings: settings
        )
        try context.applications.insert(application)
        return CreatedApplication(id: application.id)
    }

    /// Puts everything but the ID in place of what it was: what is left out is cleared (§4.0).
    func update(_ settings: ApplicationSettings, in context: Context) throws -> Empty {
        guard let id else { throw APIError.requiredField("id") }
        guard let name else { throw APIError.requiredField("name") }
        let old = try context.applications.get(id)
        guard old.settings.type == settings.type else {
            throw APIError(.applicationNotFound, "\(id) is no \(settings.type.rawValue) application")
        }
        try context.applications.save(Application(id: id, name: name, profile: profile, settings: settings))
        return Empty()
    }
}
