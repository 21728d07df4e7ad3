/// Deletes a tenant; with `cascade` also the users who have no other (§4.1, §4.17).
///
/// A tenant that is not there is deleted all the same (§7 no. 21).
struct DeleteTenant: Endpoint {
    static let spec = OperationSpec("Delete a tenant", .post("/v1/mgmt/tenant/delete"), .sdk)

    var id: String
    var cascade: Bool?

    init(id: String, cascade: Bool? = nil) {
        self.id = id
        self.cascade = cascade
    }

    func perform(in context: Context) throws -> Empty {
        if cascade == true { try context.users.deleteMembers(ofNothingBut: id) }
        try context.tenants.delete(id: id)
        return Empty()
    }
}
