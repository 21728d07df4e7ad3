/// Reads an OIDC application's secret; it is made when it is first asked for.
struct LoadApplicationSecret: Endpoint {
    static let spec = OperationSpec("Read the secret of an SSO application", .get("/v1/mgmt/sso/idp/app/secret"), .sdk)

    var id: String

    init(id: String) {
        self.id = id
    }

    func perform(in context: Context) throws -> CleartextSecret {
        try context.requireClientSecrets(of: id)
        return CleartextSecret(cleartext: try context.applications.secret(of: id) ?? context.renewSecret(of: id))
    }
}

/// Replaces an OIDC application's secret.
struct RotateApplicationSecret: Endpoint {
    static let spec = OperationSpec(
        "Replace the secret of an SSO application",
        .post("/v1/mgmt/sso/idp/app/rotate"),
        .sdk
    )

    var id: String

    init(id: String) {
        self.id = id
    }

    func perform(in context: Context) throws -> CleartextSecret {
        try context.requireClientSecrets(of: id)
        return CleartextSecret(cleartext: try context.renewSecret(of: id))
    }
}

/// A secret in clear text.
struct CleartextSecret: JSONResponse, Equatable {
    let cleartext: String
}

extension Context {
    /// Checks that an application has client secrets: only those with OpenID Connect do.
    ///
    /// - Throws: `applicationNotFound`, `secretNotFound`.
    func requireClientSecrets(of id: String) throws {
        guard try applications.get(id).settings.type == .oidc else {
            throw APIError(.secretNotFound, "Only OIDC applications have secrets")
        }
    }

    func makeClientSecret() -> String {
        hex(randomBytes(32))
    }

    fileprivate func renewSecret(of id: String) throws -> String {
        let secret = makeClientSecret()
        try applications.setSecret(secret, of: id)
        return secret
    }
}
