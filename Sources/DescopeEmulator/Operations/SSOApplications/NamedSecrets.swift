internal import JSON

/// Adds a further secret to an OIDC application.
struct AddApplicationSecret: Endpoint {
    static let spec = OperationSpec("Add a secret to an application", .post("/v1/mgmt/sso/idp/app/secret/add"), .sdk)
    static let audit: AuditAction? = .applicationModified

    var appId: String
    var name: String
    /// In seconds since 1970; 0 is never.
    @ProtoField var expireTime: Int64 = 0

    /// The new secret.
    struct Added: JSONResponse {
        let meta: ClientSecretView
        let cleartext: String
    }

    func perform(in context: Context) throws -> Added {
        let cleartext = try ClientSecrets(of: appId, in: context).make()
        let secret = ClientSecret(
            id: context.makeID(.clientSecret),
            name: name,
            createdTime: context.now,
            expireTime: expireTime
        )
        try context.applications.add(secret, cleartext: cleartext, to: appId)
        return Added(meta: ClientSecretView(secret), cleartext: cleartext)
    }
}

/// Revokes a further secret of an OIDC application.
struct RevokeApplicationSecret: Endpoint {
    static let spec = OperationSpec(
        "Revoke a secret of an application",
        .post("/v1/mgmt/sso/idp/app/secret/revoke"),
        .sdk
    )
    static let audit: AuditAction? = .applicationModified

    var appId: String
    var name: String

    /// The secrets that are left.
    struct Remaining: JSONResponse {
        let secrets: [ClientSecretView]
    }

    func perform(in context: Context) throws -> Remaining {
        _ = try ClientSecrets(of: appId, in: context)
        try context.applications.revoke(name, of: appId)
        return Remaining(secrets: try context.applications.namedSecrets(of: appId).map(ClientSecretView.init))
    }
}

/// What is shown of a further secret (SS-38).
struct ClientSecretView: JSONResponse {
    let id: String
    let name: String
    /// The only word is assumed.
    private(set) var status = "active"
    let createdTime: Int64
    let expireTime: Int64

    init(_ secret: ClientSecret) {
        (id, name) = (secret.id, secret.name)
        (createdTime, expireTime) = (secret.createdTime.seconds, secret.expireTime)
    }
}
