internal import HTTP

/// Why a request's credentials are refused.
struct Refusal: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    /// A text that can be the ID of a project, and where it stands.
    static func checked(_ projectID: some StringProtocol, in form: String = "") throws(Refusal) -> String {
        guard MachineName.isValid(projectID, upTo: 64) else {
            let place = form.isEmpty ? "" : "; the Authorization header must be \(form)"
            throw Refusal("\"\(projectID)\" is not a project ID: 1 to 64 letters, digits, _ and -" + place)
        }
        return String(projectID)
    }
}

/// A bearer token: `<projectId>`, `<projectId>:<token>`, `<projectId>:<key>` or all three (AR-1.1).
struct BearerToken {
    let caller: Caller

    /// - Parameter form: The header that the operation wants, for messages.
    init(_ request: HTTPRequest, form: String) throws(Refusal) {
        let fields = request.headers.values("Authorization")
        guard let field = fields.first else {
            throw Refusal("The Authorization header is missing: it must be \(form)")
        }
        guard fields.count == 1 else { throw Refusal("There is more than one Authorization header") }
        guard let credentials = field.credentials(ofScheme: "bearer") else {
            throw Refusal("The Authorization header must be \(form)")
        }
        let parts = credentials.utf8
            .split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false).map(Substring.init)
        var caller = Caller(projectID: try Refusal.checked(parts[0], in: form))
        for part in parts.dropFirst() {
            // A JWT has two dots, a key has none (C-13).
            if caller.token == nil, part.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 2 {
                caller.token = String(part)
            } else {
                guard (caller.key ?? "").isEmpty, !part.utf8.contains(UInt8(ascii: ":")) else {
                    throw Refusal("The bearer token has a key with a colon; the Authorization header must be \(form)")
                }
                caller.key = String(part)
            }
        }
        self.caller = caller
    }
}

/// OAuth's client ID and secret (RFC 6749 §2.3.1).
struct ClientCredentials {
    let caller: Caller

    init(_ request: HTTPRequest) throws(Refusal) {
        let (id, secret) = try Self.basic(request) ?? Self.form(request)
        guard let id, !id.isEmpty else { throw Refusal("The client_id field is required") }
        caller = Caller(projectID: try Self.projectID(in: id), key: secret, clientID: id)
    }

    /// A client ID is the project's ID, or base64 of `<projectId>:<application>` (C-42).
    private static func projectID(in clientID: String) throws(Refusal) -> String {
        let parts = Base64.decode(clientID).map { $0.split(separator: UInt8(ascii: ":"), maxSplits: 1) } ?? []
        guard parts.count == 2 else { return try Refusal.checked(clientID) }
        return try Refusal.checked(String(decoding: parts[0], as: UTF8.self))
    }

    private static func basic(_ request: HTTPRequest) throws(Refusal) -> (id: String?, secret: String?)? {
        guard let credentials = request.headers["Authorization"]?.credentials(ofScheme: "basic") else { return nil }
        guard let bytes = Base64.decode(credentials),
            let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let id = PercentEncoding.decode(bytes[..<colon], plusIsSpace: true),
            let secret = PercentEncoding.decode(bytes[colon...].dropFirst(), plusIsSpace: true)
        else { throw Refusal("The Authorization header must be Basic and base64 of <clientId>:<clientSecret>") }
        return (id, secret)
    }

    private static func form(_ request: HTTPRequest) -> (id: String?, secret: String?) {
        let items = request.query + (QueryItem.items(in: request.body[...]) ?? [])
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        return (value("client_id"), value("client_secret"))
    }
}

extension String {
    /// What follows a scheme, whose case does not matter (RFC 9110 §11.1); nil if another scheme, or nothing, is there.
    fileprivate func credentials(ofScheme scheme: String) -> String? {
        let length = scheme.utf8.count
        guard utf8.count > length + 1, utf8.dropFirst(length).first == UInt8(ascii: " "),
            utf8.prefix(length).elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 })
        else { return nil }
        return String(decoding: utf8.dropFirst(length + 1), as: UTF8.self).trimmed
    }
}
