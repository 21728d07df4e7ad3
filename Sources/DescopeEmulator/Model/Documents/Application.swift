internal import JSON

/// An application that signs its users in through the project as identity provider (§4.7).
struct Application: Sendable, Equatable {
    /// The application that every project has.
    static let defaultID = "descope-default-oidc"

    let id: String
    var name: String
    var profile: ApplicationProfile
    var settings: ApplicationSettings

    /// Whether the text can be the ID of an application: `^[A-Za-z0-9_-]{1,30}$`.
    static func isID(_ text: String) -> Bool {
        MachineName.isValid(text, upTo: 30)
    }
}

/// What every application has besides its ID and name; without `enabled` it is disabled.
struct ApplicationProfile: Codable, Sendable, Equatable {
    @ProtoField var description = ""
    @ProtoField var enabled = false
    @ProtoField var logo = ""

    init() {}
}

/// The protocol that an application signs in with; the raw value is its `appType`.
enum ApplicationType: String, Sendable {
    case oidc
    case saml
    case wsfed
}

/// The settings of an application, by its type.
enum ApplicationSettings: Sendable, Equatable {
    case oidc(OIDCSettings)
    case saml(SAMLSettings)
    case wsfed(WSFedSettings)

    var type: ApplicationType {
        switch self {
        case .oidc: .oidc
        case .saml: .saml
        case .wsfed: .wsfed
        }
    }

    /// The settings of that type as they were stored.
    init(_ type: ApplicationType, stored body: JSONValue) throws {
        self =
            switch type {
            case .oidc: .oidc(try decodeJSON(OIDCSettings.self, from: body))
            case .saml: .saml(try decodeJSON(SAMLSettings.self, from: body))
            case .wsfed: .wsfed(try decodeJSON(WSFedSettings.self, from: body))
            }
    }
}

extension ApplicationSettings: Encodable {
    func encode(to encoder: any Encoder) throws {
        switch self {
        case .oidc(let settings): try settings.encode(to: encoder)
        case .saml(let settings): try settings.encode(to: encoder)
        case .wsfed(let settings): try settings.encode(to: encoder)
        }
    }
}
