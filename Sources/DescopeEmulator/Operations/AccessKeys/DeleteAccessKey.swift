/// Deletes an access key, whose secret is dead at once (AK-14).
struct DeleteAccessKey: Endpoint {
    static let spec = OperationSpec("Delete an access key", .post("/v1/mgmt/accesskey/delete"), .live)

    var id: String

    func perform(in context: Context) throws -> Empty {
        try context.accessKeys.delete(context.accessKeys.get(id).id)
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

    var ids: [String]

    func perform(in context: Context) throws -> Empty {
        for id in ids { try context.accessKeys.delete(id) }
        return Empty()
    }
}
