internal import JSON

/// Searches the audit trail by any combination of filters, the newest records first (AU-02 … AU-04).
struct SearchAudit: Endpoint {
    static let spec = OperationSpec("Search the audit trail", .post("/v1/mgmt/audit/search"), .live, isHeavy: true)

    /// Of a page, and what a longer one is cut to.
    private static let sizeLimit = 1000

    @Flattened var filter = AuditFilter()
    /// 0 is the limit.
    @ProtoField var size = 0
    @ProtoField var page = 0
    @ProtoField var oldestFirst = false

    func perform(in context: Context) throws -> AuditPage {
        for (field, value) in [("size", size), ("page", page)] where value < 0 {
            throw APIError.invalidArgument(field)
        }
        let found = try context.trail.records(matching: filter.query(in: context))
        let size = size == 0 ? Self.sizeLimit : min(size, Self.sizeLimit)
        let (start, overflows) = page.multipliedReportingOverflow(by: size)
        let ordered = oldestFirst ? found : found.reversed()
        let records = ordered.dropFirst(overflows ? .max : start).prefix(size)
        return AuditPage(audits: records.map { AuditView($0, context.projectID) }, total: found.count)
    }
}

/// A page of records and the number of all that match.
struct AuditPage: JSONResponse {
    let audits: [AuditView]
    let total: Int
}

/// A record as the service shows it (AU-02).
struct AuditView: JSONResponse {
    let ID: String
    let projectId: String
    let userId: String
    let action: String
    /// Milliseconds since 1970: an int64, so a string (W-07).
    let occurred: String
    let device: String
    let method: String
    private(set) var geo = ""
    let remoteAddress: String
    let externalIds: [String]
    let tenants: [String]
    let data: [String: JSONValue]
    let type: String
    let actorId: String

    init(_ record: AuditRecord, _ projectID: String) {
        (ID, projectId, userId, action) = (record.id, projectID, record.userID, record.action)
        (occurred, device, method) = (String(record.time.milliseconds), record.device.rawValue, record.method.rawValue)
        (remoteAddress, externalIds, tenants) = (record.remoteAddress, record.loginIDs, record.tenantIDs)
        (data, type, actorId) = (record.data, record.level.rawValue, record.actorID)
    }
}
