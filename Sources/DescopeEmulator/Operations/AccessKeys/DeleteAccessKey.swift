/// Deletes an access key, whose secret is dead at once (AK-14).
struct DeleteAccessKey: Endpoint {
    static let spec = OperationSpec("Delete an access key", .post("/v1/mgmt/accesskey/delete"), .live)
    static let audit: AuditAction? = .accessKeyDeleted

    var id: String

    func perform(in context: Context) throws -> Empty {
        let key = try context.accessKeys.get(id)
        try context.accessKeys.delete(key.id)
        context.audit.note(key.id)
        return Empty()
    }
}

/// Deletes access keys; unknown IDs are ignored (RM-07).
struct DeleteAccessKeys: Endpoint {
    static let spec = OperationSpec(
        "Delete access keys in a batch",
        .post("/v1/mgmt/accesskey/delete/batch"),
        .assumed,
        isHeavy: true
    )
    static let audit: AuditAction? = .accessKeysDeleted

    var ids: [String]

    func perform(in context: Context) throws -> Empty {
        for id in ids where try context.accessKeys.delete(id) { context.audit.note(id) }
        return Empty()
    }
}
