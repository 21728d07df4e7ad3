/// Deletes an application; users that had it lose it (§4.17).
struct DeleteApplication: Endpoint {
    static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/delete")]
    static let summary = "Delete an SSO application"
    static let evidence = Evidence.live

    var id: String

    init(id: String) {
        self.id = id
    }

    func perform(in context: Context) throws -> Empty {
        try context.applications.delete(id)
        return Empty()
    }
}

/// The same as Ruby sends it: the ID is in the query.
struct DeleteApplicationByQuery: Endpoint {
    static let routes: [Route] = [.delete("/v1/mgmt/sso/idp/app/delete")]
    static let input = InputKind.query
    static let summary = "Delete an SSO application, named in the query"
    static let evidence = Evidence.sdk

    var id: String

    func perform(in context: Context) throws -> Empty {
        try DeleteApplication(id: id).perform(in: context)
    }
}
