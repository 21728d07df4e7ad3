internal import JSON

/// What kind of OAuth client an application is (SS-35).
enum ClientType: String, SettingWord {
    /// One without credentials of its own: its ID is the project's, its secret an access key.
    case legacy = ""
    case confidential
    case `public`
}

/// Whom an application's tokens are for, as its settings say (SS-35).
enum AudienceChoice: String, SettingWord {
    case projectAndClient = ""
    case project = "projectId"
    case client = "clientId"
    case application = "appId"
    /// They have no claim `aud`.
    case nobody = "empty"
}

/// A setting that is one of several words, the empty one first.
protocol SettingWord: RawRepresentable<String>, CaseIterable, Codable, Sendable, ZeroInitializable {}

extension SettingWord {
    init() {
        guard let first = Self(rawValue: "") else { preconditionFailure("\(Self.self) has no empty word") }
        self = first
    }

    /// - Throws: `DecodingError` for any other word.
    init(from decoder: any Decoder) throws {
        guard let value = Self(rawValue: try decoder.singleValueContainer().decode(String.self)) else {
            throw decoder.invalid()
        }
        self = value
    }
}

extension Application {
    /// The client ID that the application has of its own: an imported one, or base64 of `<projectId>:<id>` (SS-35).
    func clientID(in projectID: String) -> String {
        importedClientID.nonEmpty ?? ClientID(projectID: projectID, id: id).text
    }
}
