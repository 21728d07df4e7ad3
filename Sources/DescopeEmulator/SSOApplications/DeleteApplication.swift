/// Deletes an application; users that had it lose it (§4.17).
package struct DeleteApplication: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/sso/idp/app/delete")]
    package static let summary = "Delete an SSO application"
    package static let evidence = Evidence.live

    package var id: String

    package init(id: String) {
        self.id = id
    }

    package func perform(in context: Context) throws -> Empty {
        try context.applications.delete(id)
        return Empty()
    }
}

/// The same as Ruby sends it: the ID is in the query.
package struct DeleteApplicationByQuery: Endpoint {
    package static let routes: [Route] = [.delete("/v1/mgmt/sso/idp/app/delete")]
    package static let input = InputKind.query
    package static let summary = "Delete an SSO application, named in the query"
    package static let evidence = Evidence.sdk

    package var id: String

    package func perform(in context: Context) throws -> Empty {
        try DeleteApplication(id: id).perform(in: context)
    }
}
