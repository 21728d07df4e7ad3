/// Adds a further secret to an OIDC application; only this answer shows it.
package struct AddApplicationSecret: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/secret/add")]
    package static let summary = "Add a named secret to an SSO application"
    package static let evidence = Evidence.sdk

    package var appId: String
    package var name: String
    package var expireTime: Int64?

    package init(appId: String, name: String) {
        self.appId = appId
        self.name = name
    }

    /// The new secret.
    package struct Added: JSONAnswer {
        package let meta: ClientSecretView
        package let cleartext: String
    }

    package func perform(in context: Context) throws -> Added {
        try context.requireClientSecrets(of: appId)
        let secret = ClientSecret(name: name, createdTime: context.now, expireTime: expireTime ?? 0)
        let cleartext = context.makeClientSecret()
        try context.applications.add(secret, digest: sha256(cleartext), to: appId)
        return Added(meta: ClientSecretView(secret), cleartext: cleartext)
    }
}

/// Revokes a further secret of an OIDC application.
package struct RevokeApplicationSecret: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/secret/revoke")]
    package static let summary = "Revoke a named secret of an SSO application"
    package static let evidence = Evidence.sdk

    package var appId: String
    package var name: String

    package init(appId: String, name: String) {
        self.appId = appId
        self.name = name
    }

    /// The secrets that are left.
    package struct Remaining: JSONAnswer {
        package let secrets: [ClientSecretView]
    }

    package func perform(in context: Context) throws -> Remaining {
        try context.requireClientSecrets(of: appId)
        try context.applications.revoke(name, of: appId)
        return Remaining(secrets: try context.applications.namedSecrets(of: appId).map(ClientSecretView.init))
    }
}

/// What is shown of a further secret; its fields beyond the name are assumed.
package struct ClientSecretView: JSONAnswer {
    package let name: String
    package let createdTime: Int64
    package let expireTime: Int64

    init(_ secret: ClientSecret) {
        name = secret.name
        createdTime = secret.createdTime.seconds
        expireTime = secret.expireTime
    }
}
