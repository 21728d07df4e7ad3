internal import JSON

/// Creates access keys whose secrets the caller chooses, all or none (AK-16).
struct ImportAccessKeys: Endpoint {
    static let spec = OperationSpec(
        "Create access keys with given secrets",
        .post("/v1/mgmt/accesskey/import"),
        .documented,
        isHeavy: true
    )
    static let audit: AuditAction? = .accessKeysCreated

    var keys: [ImportedAccessKey]

    func perform(in context: Context) throws -> AccessKeysResponse {
        AccessKeysResponse(keys: try context.all(keys, "keys") { try $0.create(in: context) })
    }
}

/// A key to create, with its secret.
struct ImportedAccessKey: Decodable, Sendable {
    @Flattened var request = AccessKeyRequest()
    @ProtoField var cleartext = ""

    /// - Throws: `invalidRequest` naming a field, `accessKeySecretTaken`, and what making the key throws.
    fileprivate func create(in context: Context) throws -> AccessKeyView {
        guard !cleartext.trimmed.isEmpty else { throw APIError.requiredField("cleartext") }
        // A bearer token could not carry it.
        guard cleartext.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }) else {
            throw APIError.invalidField("cleartext")
        }
        let key = try request.key(id: context.makeID(.accessKey), secret: cleartext, in: context)
        try context.accessKeys.insert(key)
        context.audit.note(key.id)
        return try AccessKeyView(key, in: context)
    }
}
