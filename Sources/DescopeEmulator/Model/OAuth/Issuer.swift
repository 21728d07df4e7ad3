internal import JSON

/// Who issues an application's tokens: an URL of the emulator that names project and application (SS-34).
struct Issuer: Sendable, Equatable {
    let origin: String
    let projectID: String
    let applicationID: String

    /// The default application's is the project's.
    var text: String {
        let path = applicationID == Application.defaultID ? projectID : "\(projectID)/\(applicationID)"
        return "\(origin)/\(path)"
    }
}

extension Issuer {
    /// The issuer with that URL; nil if it is none.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (4...5).contains(parts.count), ["http:", "https:"].contains(parts[0]), parts[1].isEmpty else {
            return nil
        }
        origin = parts[..<3].joined(separator: "/")
        (projectID, applicationID) = (parts[3], parts.count == 5 ? parts[4] : Application.defaultID)
    }

    /// The issuer that a token names, which is read but not believed.
    init?(ofToken text: String) {
        guard case .success(let token) = Result(catching: { try JSONWebToken(text) }) else { return nil }
        self.init(token.claims["iss"]?.stringValue ?? "")
    }
}
