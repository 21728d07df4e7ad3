/// Adds a further secret to an OIDC application; only this answer shows it.
struct AddApplicationSecret: Endpoint {
    static let spec = OperationSpec(
        "Add a named secret to an SSO application",
        .post("/v1/mgmt/sso/idp/app/secret/add"),
        .sdk
    )

    var appId: String
    var name: String
    var expireTime: Int64?

    init(appId: String, name: String) {
        self.appId = appId
        self.name = name
    }

    /// The new secret.
    struct Added: JSONResponse {
        let meta: ClientSecretView
        let cleartext: String
    }

    func perform(in context: Context) throws -> Added {
        try context.requireClientSecrets(of: appId)
        let secret = ClientSecret(name: name, createdTime: context.now, expireTime: expireTime ?? 0)
        let cleartext = context.makeClientSecret()
        try context.applications.add(secret, digest: sha256(cleartext), to: appId)
        return Added(meta: ClientSecretView(secret), cleartext: cleartext)
    }
}

/// Revokes a further secret of an OIDC application.
struct RevokeApplicationSecret: Endpoint {
    static let spec = OperationSpec(
        "Revoke a named secret of an SSO application",
        .post("/v1/mgmt/sso/idp/app/secret/revoke"),
        .sdk
    )

    var appId: String
    var name: String

    init(appId: String, name: String) {
        self.appId = appId
        self.name = name
    }

    /// The secrets that are left.
    struct Remaining: JSONResponse {
        let secrets: [ClientSecretView]
    }

    func perform(in context: Context) throws -> Remaining {
        try context.requireClientSecrets(of: appId)
        try context.applications.revoke(name, of: appId)
        return Remaining(secrets: try context.applications.namedSecrets(of: appId).map(ClientSecretView.init))
    }
}

/// What is shown of a further secret; its fields beyond the name are assumed.
struct ClientSecretView: JSONResponse {
    let name: String
    let createdTime: Int64
    let expireTime: Int64

    init(_ secret: ClientSecret) {
        name = secret.name
        createdTime = secret.createdTime.seconds
        expireTime = secret.expireTime
    }
}
