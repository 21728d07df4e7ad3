internal import JSON

/// Chooses the tenant that a user works for: both tokens are new, and name it (AR-2.7).
struct SelectTenant: Endpoint, FieldAliasing {
    /// Ruby's name.
    static let aliases = ["tenant": ["tenantId"]]
    static let spec = OperationSpec(
        "Choose the tenant to work for",
        .post("/v1/auth/tenant/select"),
        .live,
        access: .session(.refresh),
        isHeavy: true
    )

    var tenant: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        var session = try Session(in: context)
        let user = try session.requireUser()
        session.facts.selectedTenant = try SelectedTenant(context: context).choose(tenant, for: user)
        let view = try UserView(user, in: context)
        let tokens = try Tokens(context: context).reissue(session, Grants(view))
        return try JWTResponse(tokens, user: view, at: context.now).reply(in: context)
    }
}
