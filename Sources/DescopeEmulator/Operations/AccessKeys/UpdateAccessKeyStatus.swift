/// Activates or deactivates an access key, which may be so already (AK-14).
struct UpdateAccessKeyStatus: Endpoint {
    static let spec = OperationSpec(
        "Activate or deactivate an access key",
        [
            .post("/v1/mgmt/accesskey/activate", binding: ["status": AccessKeyStatus.active.rawValue]),
            .post("/v1/mgmt/accesskey/deactivate", binding: ["status": AccessKeyStatus.inactive.rawValue]),
        ],
        .live
    )
    static let audit: AuditAction? = .accessKeyModified

    var id: String
    /// The path says it.
    var status: AccessKeyStatus

    func perform(in context: Context) throws -> Empty {
        try AccessKey.checkID(id)
        guard try context.accessKeys.setStatus(status, of: id) else {
            throw APIError(.accessKeyNotFound, "Unable to update access key because it's not found")
        }
        context.audit.note(id)
        return Empty()
    }
}

/// Activates or deactivates access keys; unknown IDs are ignored, as in a batch that deletes (RM-07).
struct UpdateAccessKeyStatuses: Endpoint {
    static let spec = OperationSpec(
        "Activate or deactivate access keys in a batch",
        [
            .post("/v1/mgmt/accesskey/activate/batch", binding: ["status": AccessKeyStatus.active.rawValue]),
            .post("/v1/mgmt/accesskey/deactivate/batch", binding: ["status": AccessKeyStatus.inactive.rawValue]),
        ],
        .assumed,
        isHeavy: true
    )
    static let audit: AuditAction? = .accessKeysModified

    var ids: [String]
    /// The path says it.
    var status: AccessKeyStatus

    func perform(in context: Context) throws -> Empty {
        for id in ids where try context.accessKeys.setStatus(status, of: id) { context.audit.note(id) }
        return Empty()
    }
}
