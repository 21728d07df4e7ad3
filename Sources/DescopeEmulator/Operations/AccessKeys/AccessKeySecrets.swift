internal import JSON

/// Creates an access key; only this response shows its secret (AK-01, AK-05).
struct CreateAccessKey: Endpoint {
    static let spec = OperationSpec("Create an access key", .post("/v1/mgmt/accesskey/create"), .live)
    static let audit: AuditAction? = .accessKeyCreated

    @Flattened var request = AccessKeyRequest()

    func perform(in context: Context) throws -> AccessKeyWithSecret {
        let id = context.makeID(.accessKey)
        let secret = context.makeAccessKeySecret(of: id)
        let key = try request.key(id: id, secret: secret, in: context)
        try context.accessKeys.insert(key)
        context.audit.note(id)
        return AccessKeyWithSecret(cleartext: secret, key: try AccessKeyView(key, in: context))
    }
}

/// Gives an access key another secret; the old one is dead at once (AK-15).
struct RotateAccessKey: Endpoint {
    static let spec = OperationSpec("Replace an access key's secret", .post("/v1/mgmt/accesskey/rotate"), .sdk)
    static let audit: AuditAction? = .accessKeyModified

    var id: String

    func perform(in context: Context) throws -> AccessKeyWithSecret {
        let secret = context.makeAccessKeySecret(of: id)
        let key = try context.accessKeys.modify(id) { key in
            guard key.isUsable(at: context.now) else { throw APIError(.accessKeyUnusable) }
            key.secretHash = sha256(secret)
        }
        context.audit.note(id)
        return AccessKeyWithSecret(cleartext: secret, key: try AccessKeyView(key, in: context))
    }
}

/// An access key, and its secret in clear text.
struct AccessKeyWithSecret: JSONResponse, Equatable {
    let cleartext: String
    let key: AccessKeyView
}

extension Context {
    /// A fresh secret without a colon, which would end it in a bearer token (AK-05).
    fileprivate func makeAccessKeySecret(of id: String) -> String { id + randomHex(bytes: 24) }
}
