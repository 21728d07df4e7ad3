internal import JSON

/// What a program signs in with (AK-01): anyone may know its ID, its secret is exchanged for a token.
struct AccessKey: Sendable, Equatable {
    let id: String
    /// All that is kept of the secret.
    var secretHash: String
    var name: String
    var description = ""
    var status = AccessKeyStatus.active
    /// IDs of project roles, in the order given.
    var roleIDs: [String] = []
    var memberships: [Membership] = []
    /// Whose roles and tenants it has in place of its own (AK-08); the key stays when the user goes.
    let boundUserID: String?
    /// What every token says that it is exchanged for.
    var customClaims: [String: JSONValue] = [:]
    var customAttributes: [String: JSONValue] = [:]
    /// Where it may be used from; empty for everywhere (AK-17).
    var permittedIPs: [NetworkRange] = []
    /// Nil if it does not expire.
    let expiry: Instant?
    /// Stands for the management key that made it (AK-03).
    let createdBy: String
    let createdTime: Instant

    /// Whether its secret works at a time (AK-15).
    func isUsable(at now: Instant) -> Bool {
        status == .active && expiry.map { now < $0 } ?? true
    }

    /// Whether it may be used from an address (AK-17).
    func permits(_ address: String) -> Bool {
        permittedIPs.isEmpty || permittedIPs.contains { $0.contains(address) }
    }
}

extension AccessKey {
    /// What a client calls itself that has the key (AK-04).
    func clientID(in projectID: String) -> String { ClientID(projectID: projectID, id: id).text }

    /// In bytes: a prefix and a KSUID have one more.
    private static let shortestID = 27

    /// - Throws: `invalidRequest` for what is too short to be an ID (AK-10).
    static func checkID(_ id: String) throws {
        guard id.utf8.count >= shortestID else {
            throw APIError(.invalidRequest, "The id field must be at least \(shortestID) characters")
        }
    }
}

/// Whether a key can be used, apart from its expiry (AK-14).
enum AccessKeyStatus: String, Sendable, Codable, CaseIterable {
    case active
    case inactive
}
