internal import JSON

/// An application that signs its users in through the project as identity provider (AR-4.7).
///
/// ID and name are unique in the project. The type never changes: what an application can be set to depends on it.
struct Application: Sendable, Equatable {
    /// The application that every project has, and that cannot be deleted.
    static let defaultID = "descope-default-oidc"

    let id: String
    var name: String
    var profile = ApplicationProfile()
    var settings: ApplicationSettings

    /// Whether the text can be the ID of an application: `^[A-Za-z0-9_-]{1,30}$`.
    static func isID(_ text: String) -> Bool { MachineName.isValid(text, upTo: 30) }
}

/// What every application has besides its ID and name; without `enabled` it is disabled.
struct ApplicationProfile: Codable, Sendable, Equatable {
    @ProtoField var description = ""
    @ProtoField var enabled = false
    @ProtoField var logo = ""
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
}

/// The settings of one type of application.
protocol TypedSettings: Codable, Sendable {
    /// The same settings as an application has them.
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

/// A further secret of an application, known by its name; only its digest is kept (the Go SDK's `secret/add`).
struct ClientSecret: Sendable, Equatable {
    let name: String
    let createdTime: Instant
    /// In seconds since 1970; 0 is never.
    let expireTime: Int64
}
