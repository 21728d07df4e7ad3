internal import HTTP

/// OAuth's client ID and secret, in `Authorization: Basic` or as fields (RFC 6749 §2.3.1).
struct ClientCredentials {
    let id: String?
    let secret: String?

    init(_ request: HTTPRequest) throws(Refusal) {
        let texts = RequestTexts(request)
        (id, secret) = try Self.basic(request) ?? (texts["client_id"], texts["client_secret"])
    }

    /// The client, and the project that its ID or a token of its own names.
    ///
    /// An ID that comes from another provider names none; the addresses in its application's discovery document do.
    static func caller(of request: HTTPRequest) throws(Refusal) -> Caller {
        let (client, texts) = (try ClientCredentials(request), RequestTexts(request))
        let tokens = ["id_token_hint", "token", "refresh_token"].compactMap { texts[$0] }
        guard
            let projectID = texts["project_id"] ?? tokens.lazy.compactMap(Issuer.init(ofToken:)).first?.projectID
                ?? client.id.map({ ClientID($0)?.projectID ?? $0 })
        else { throw Refusal("The client_id field is required") }
        return Caller(projectID: try Refusal.checked(projectID), key: client.secret, clientID: client.id)
    }

    private static func basic(_ request: HTTPRequest) throws(Refusal) -> (id: String?, secret: String?)? {
        let fields = request.headers.slices("Authorization")
        guard let credentials = fields.first?.credentials(ofScheme: "basic") else { return nil }
        guard let bytes = Base64.decode(String(decoding: credentials, as: UTF8.self)),
            let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let id = PercentEncoding.decode(bytes[..<colon], plusIsSpace: true),
            let secret = PercentEncoding.decode(bytes[colon...].dropFirst(), plusIsSpace: true)
        else { throw Refusal("The Authorization header must be Basic and base64 of <clientId>:<clientSecret>") }
        return (id, secret)
    }
}

/// Whoever shows a token that an application got: it is read, not believed, for its issuer names the project.
enum AccessToken {
    static func caller(of request: HTTPRequest) throws(Refusal) -> Caller {
        guard let bearer = request.headers.slices("Authorization").first?.credentials(ofScheme: "bearer") else {
            throw Refusal("The Authorization header must be Bearer <access token>")
        }
        let token = String(decoding: bearer, as: UTF8.self)
        guard let issuer = Issuer(ofToken: token) else {
            throw Refusal("The bearer token is none that an application got")
        }
        return Caller(projectID: try Refusal.checked(issuer.projectID), token: token)
    }
}
