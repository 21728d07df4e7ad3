/// Makes a link that leads a tenant's admin to the set-up of single sign-on (§4.1).
///
/// The emulator has no such page, so nothing is kept of a link.
struct GenerateTenantAdminLink: Endpoint {
    static let spec = OperationSpec(
        "Make a link to a tenant's SSO set-up",
        [.post("/v2/mgmt/tenant/adminlinks/sso/generate"), .post("/v1/mgmt/tenant/adminlinks/sso/generate")],
        .sdk
    )

    var tenantId: String
    /// Seconds, as a number or a string; accepted and ignored, like all that follows.
    var expireTime: Int64?
    var email: String?
    var ssoId: String?
    var templateId: String?
    var actorId: String?

    init(tenantId: String) {
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> TenantAdminLink {
        TenantAdminLink(adminSSOConfigurationLink: try context.adminLink(tenantId))
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

    init(tenantId: String) {
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> TenantAdminLink {
        TenantAdminLink(adminSSOConfigurationLink: try context.adminLink(tenantId))
    }
}

/// Makes links to several SSO configurations for the signed-in user of a browser widget.
struct GenerateWidgetAdminLinks: Endpoint {
    static let spec = OperationSpec(
        "Make links to the SSO set-ups of one's tenant",
        .post("/v1/mgmt/tenant/adminlinks/sso/authenticated/batch"),
        .sdk
    )

    var tenantId: String
    var ssoIds: [String]?

    init(tenantId: String, ssoIds: [String]? = nil) {
        self.tenantId = tenantId
        self.ssoIds = ssoIds
    }

    /// The links as the widget reads them.
    struct Links: JSONResponse {
        let defaultLink: String
        let ssoIdToLink: [String: String]
    }

    func perform(in context: Context) throws -> Links {
        let defaultLink = try context.adminLink(tenantId)
        let links = try (ssoIds ?? []).uniqued().map { ($0, try context.adminLink(tenantId)) }
        return Links(defaultLink: defaultLink, ssoIdToLink: Dictionary(links) { first, _ in first })
    }
}

/// Takes links back, which need not have been made.
struct RevokeTenantAdminLink: Endpoint {
    static let spec = OperationSpec(
        "Revoke the links to a tenant's SSO set-up",
        .post("/v1/mgmt/tenant/adminlinks/sso/revoke"),
        .sdk
    )

    var tenantId: String
    var ssoId: String?

    init(tenantId: String) {
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> Empty {
        try context.tenants.require(tenantId)
        return Empty()
    }
}

/// The answer of making one link.
struct TenantAdminLink: JSONResponse {
    let adminSSOConfigurationLink: String
}

extension Context {
    /// A fresh link for a tenant's admin, at a host that no resolver knows (RFC 6761).
    ///
    /// - Throws: `tenantNotFound`.
    fileprivate func adminLink(_ tenantID: String) throws -> String {
        try tenants.require(tenantID)
        return "https://descope-emulator.invalid/sso-setup?token=" + hex(randomBytes(16))
    }
}
