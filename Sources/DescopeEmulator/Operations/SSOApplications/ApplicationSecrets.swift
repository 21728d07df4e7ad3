internal import JSON

/// Reads an OIDC application's secret, which is made when first read, or a further one by its name (SS-38).
struct LoadApplicationSecret: Endpoint {
    static let spec = OperationSpec("Read an SSO application's secret", .get("/v1/mgmt/sso/idp/app/secret"), .sdk)

    var id: String
    @ProtoField var secretName = ""

    func perform(in context: Context) throws -> CleartextSecret {
        let secrets = try ClientSecrets(of: id, in: context)
        guard secretName.isEmpty else {
            return CleartextSecret(cleartext: try context.applications.secret(named: secretName, of: id))
        }
        return CleartextSecret(cleartext: try context.applications.secret(of: id) ?? secrets.renew())
    }
}

/// Replaces an OIDC application's secret.
struct RotateApplicationSecret: Endpoint {
    static let spec = OperationSpec("Replace an SSO application's secret", .post("/v1/mgmt/sso/idp/app/rotate"), .sdk)
    static let audit: AuditAction? = .applicationModified

    var id: String

    func perform(in context: Context) throws -> CleartextSecret {
        CleartextSecret(cleartext: try ClientSecrets(of: id, in: context).renew())
    }
}

/// A secret in clear text.
struct CleartextSecret: JSONResponse, Equatable {
    let cleartext: String
}

/// The client secrets of one application; only OIDC applications have any.
struct ClientSecrets {
    private let applicationID: String
    private let context: Context

    /// - Throws: `applicationNotFound`, `secretNotFound` for one of another type.
    init(of applicationID: String, in context: Context) throws {
        guard try context.applications.get(applicationID).settings.type == .oidc else {
            throw APIError(.secretNotFound, "Only OIDC applications have secrets")
        }
        self.applicationID = applicationID
        self.context = context
        context.audit.note(applicationID)
    }

    /// A fresh secret, not kept yet.
    func make() -> String {
        context.randomHex(bytes: 32)
    }

    /// Replaces the secret that can be read again.
    func renew() throws -> String {
        let secret = make()
        try context.applications.setSecret(secret, of: applicationID)
        return secret
    }
}
