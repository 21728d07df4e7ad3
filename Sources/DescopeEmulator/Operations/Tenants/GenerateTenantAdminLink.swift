internal import JSON

/// Makes a link that leads a tenant's admin to the SSO set-up (AR-4.1).
///
/// The emulator has no such page, so it keeps no link.
struct GenerateTenantAdminLink: Endpoint {
    static let spec = OperationSpec(
        "Make a link to a tenant's SSO set-up",
        [.post("/v2/mgmt/tenant/adminlinks/sso/generate"), .post("/v1/mgmt/tenant/adminlinks/sso/generate")],
        .sdk
    )

    var tenantId: String
    /// Seconds; ignored, like all that follows.
    @ProtoField var expireTime: Int64 = 0
    @ProtoField var email = ""
    @ProtoField var ssoId = ""
    @ProtoField var templateId = ""
    @ProtoField var actorId = ""

    func perform(in context: Context) throws -> TenantAdminLink {
        try TenantAdminLink(to: tenantId, in: context)
    }
}

/// Makes the same link for the signed-in user of a browser widget.
struct GenerateWidgetAdminLink: Endpoint {
    static let spec = OperationSpec(
        "Make a link to the SSO set-up of one's tenant",
        .post("/v1/mgmt/tenant/adminlinks/sso/authenticated"),
        .documented
    )

    var tenantId: String

    func perform(in context: Context) throws -> TenantAdminLink {
        try TenantAdminLink(to: tenantId, in: context)
    }
}

/// Makes links to several SSO configurations for a widget's signed-in user.
struct GenerateWidgetAdminLinks: Endpoint {
    static let spec = OperationSpec(
        "Make links to the SSO set-ups of one's tenant",
        .post("/v1/mgmt/tenant/adminlinks/sso/authenticated/batch"),
        .sdk
    )

    var tenantId: String
    @ProtoField var ssoIds: [String] = []

    /// The links as the widget reads them.
    struct Links: JSONResponse {
        let defaultLink: String
        let ssoIdToLink: [String: String]
    }

    func perform(in context: Context) throws -> Links {
        let link = try TenantAdminLink(to: tenantId, in: context).adminSSOConfigurationLink
        let links = ssoIds.map { ($0, TenantAdminLink.fresh(in: context)) }
        return Links(defaultLink: link, ssoIdToLink: Dictionary(links) { first, _ in first })
    }
}

/// Takes links back, whether any were made or not.
struct RevokeTenantAdminLink: Endpoint {
    static let spec = OperationSpec("Revoke links to SSO set-up", .post("/v1/mgmt/tenant/adminlinks/sso/revoke"), .sdk)

    var tenantId: String
    @ProtoField var ssoId = ""

    func perform(in context: Context) throws -> Empty {
        try context.tenants.require(tenantId)
        return Empty()
    }
}

/// The response of making one link.
struct TenantAdminLink: JSONResponse {
    let adminSSOConfigurationLink: String

    /// - Throws: `tenantNotFound`.
    fileprivate init(to tenantID: String, in context: Context) throws {
        try context.tenants.require(tenantID)
        adminSSOConfigurationLink = Self.fresh(in: context)
    }

    /// A fresh link, at a host that no resolver knows (RFC 6761).
    fileprivate static func fresh(in context: Context) -> String {
        "https://descope-emulator.invalid/sso-setup?token=" + context.randomHex(bytes: 16)
    }
}
