internal import HTTP

/// The bearer token of a request: `<projectId>`, `<projectId>:<key>` or `<projectId>:<jwt>:<key>` (§1.1).
struct BearerToken {
    let projectID: String
    /// The first part behind the project ID: a management key, or a token.
    let key: String

    /// The token in a request's `Authorization` field, nil where there is none or it is malformed.
    init?(_ request: HTTPRequest) {
        guard let field = request.headers["Authorization"], request.headers.values("Authorization").count == 1 else {
            return nil
        }
        guard field.utf8.count > 7, field.prefix(7).lowercased() == "bearer " else { return nil }
        let parts = Address.trimming(String(field.dropFirst(7)))
            .split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard let projectID = parts.first, MachineName.isValid(projectID, upTo: 64) else { return nil }
        self.projectID = String(projectID)
        key = parts.count > 1 ? String(parts[1]) : ""
    }
}

/// Which management keys the emulator accepts.
package struct ManagementKeys: Sendable {
    /// Empty: any key that is not empty.
    private let accepted: Set<String>

    package init(_ accepted: [String] = []) {
        self.accepted = Set(accepted)
    }

    func accept(_ key: String) -> Bool {
        !key.isEmpty && (accepted.isEmpty || accepted.contains(key))
    }
}
