/// Deletes a tenant; with `cascade` also the users who have no other (§4.1, §4.17).
///
/// A tenant that is not there is deleted all the same (§7 no. 21).
package struct DeleteTenant: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/delete")]
    package static let summary = "Delete a tenant"
    package static let evidence = Evidence.sdk

    package var id: String
    package var cascade: Bool?

    package init(id: String, cascade: Bool? = nil) {
        self.id = id
        self.cascade = cascade
    }

    package func perform(in context: Context) throws -> Empty {
        if cascade == true { try context.users.deleteMembers(ofNothingBut: id) }
        try context.tenants.delete(id: id)
        return Empty()
    }
}
