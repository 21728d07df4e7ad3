internal import JSON

/// An application that signs its users in through the project as identity provider (AR-4.7).
///
/// ID and name are unique in the project. The type never changes, because the settings depend on it.
struct Application: Sendable, Equatable {
    /// The application of every project, which cannot be deleted.
    static let defaultID = "descope-default-oidc"

    let id: String
    var name: String
    var profile = ApplicationProfile()
    var settings: ApplicationSettings
    /// A client ID that was given when the application was created, and stays; mostly empty.
    var importedClientID = ""
    var customAttributes: [String: JSONValue] = [:]

    /// Whether the text can be an application's ID: `^[A-Za-z0-9_-]{1,30}$`.
    static func isID(_ text: String) -> Bool { MachineName.isValid(text, upTo: 30) }
}

/// What every application has besides its ID and name; without `enabled` it is disabled.
struct ApplicationProfile: Codable, Sendable, Equatable {
    @ProtoField var description = ""
    @ProtoField var enabled = false
    @ProtoField var logo = ""
}

/// An application's protocol; the raw value is its `appType`.
enum ApplicationType: String, Sendable {
    case oidc
    case saml
    case wsfed
}

/// An application's settings, by its type.
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
}

/// The settings of one type of application.
protocol TypedSettings: Codable, Sendable {
    /// The same settings, as an application's.
    var ofApplication: ApplicationSettings { get }
}

extension OIDCSettings: TypedSettings {
    var ofApplication: ApplicationSettings { .oidc(self) }
}

extension SAMLSettings: TypedSettings {
    var ofApplication: ApplicationSettings { .saml(self) }
}

extension WSFedSettings: TypedSettings {
    var ofApplication: ApplicationSettings { .wsfed(self) }
}

/// A further secret of an application, without its clear text (SS-38).
struct ClientSecret: Sendable, Equatable {
    let id: String
    let name: String
    let createdTime: Instant
    /// In seconds since 1970; 0 is never.
    let expireTime: Int64
}
