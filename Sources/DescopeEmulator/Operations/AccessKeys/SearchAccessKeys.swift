internal import JSON

/// Searches access keys by any combination of filters (AK-11).
struct SearchAccessKeys: Endpoint {
    static let spec = OperationSpec("Search access keys", .post("/v1/mgmt/accesskey/search"), .live, isHeavy: true)

    @ProtoField var tenantIds: [String] = []
    @ProtoField var text = ""
    @ProtoField var sort: [SortField] = []
    @ProtoField var boundUserId = ""
    /// The ID that keys show as `createdBy`.
    @ProtoField var creatingUser = ""
    @ProtoField var customAttributes: [String: JSONValue] = [:]

    func perform(in context: Context) throws -> AccessKeysResponse {
        var query = AccessKeyQuery(tenantIDs: tenantIds, text: text, boundUserID: boundUserId, creatorID: creatingUser)
        query.customAttributes = customAttributes
        query.sort = try sort.columns(AccessKeyQuery.Column.self)
        let found = try context.accessKeys.search(query)
        return AccessKeysResponse(keys: try found.map { try AccessKeyView($0, in: context) })
    }
}
