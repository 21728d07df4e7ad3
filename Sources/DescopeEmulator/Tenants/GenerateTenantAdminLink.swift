/// Makes a link that leads a tenant's admin to the set-up of single sign-on (§4.1).
///
/// The emulator has no such page, so nothing is kept of a link.
package struct GenerateTenantAdminLink: Endpoint {
    package static let routes: [Route] = [
        .post("/v2/mgmt/tenant/adminlinks/sso/generate"), .post("/v1/mgmt/tenant/adminlinks/sso/generate"),
    ]
    package static let summary = "Make a link to a tenant's SSO set-up"
    package static let evidence = Evidence.sdk

    package var tenantId: String
    /// Seconds, as a number or a string; accepted and ignored, like all that follows.
    package var expireTime: Int64?
    package var email: String?
    package var ssoId: String?
    package var templateId: String?
    package var actorId: String?

    package init(tenantId: String) {
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> TenantAdminLink {
        TenantAdminLink(adminSSOConfigurationLink: try context.adminLink(tenantId))
    }
}

/// Makes the same link for the signed-in user of a browser widget.
package struct GenerateOwnTenantAdminLink: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/adminlinks/sso/authenticated")]
    package static let summary = "Make a link to the SSO set-up of one's tenant"
    package static let evidence = Evidence.documented

    package var tenantId: String

    package init(tenantId: String) {
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> TenantAdminLink {
        TenantAdminLink(adminSSOConfigurationLink: try context.adminLink(tenantId))
    }
}

/// Makes links to several SSO configurations for the signed-in user of a browser widget.
package struct GenerateOwnTenantAdminLinks: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/adminlinks/sso/authenticated/batch")]
    package static let summary = "Make links to the SSO set-ups of one's tenant"
    package static let evidence = Evidence.sdk

    package var tenantId: String
    package var ssoIds: [String]?

    package init(tenantId: String, ssoIds: [String]? = nil) {
        self.tenantId = tenantId
        self.ssoIds = ssoIds
    }

    /// The links as the widget reads them.
    package struct Links: JSONAnswer {
        package let defaultLink: String
        package let ssoIdToLink: [String: String]
    }

    package func perform(in context: Context) throws -> Links {
        let defaultLink = try context.adminLink(tenantId)
        let links = try (ssoIds ?? []).uniqued().map { ($0, try context.adminLink(tenantId)) }
        return Links(defaultLink: defaultLink, ssoIdToLink: Dictionary(links) { first, _ in first })
    }
}

/// Takes links back, which need not have been made.
package struct RevokeTenantAdminLink: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/adminlinks/sso/revoke")]
    package static let summary = "Revoke the links to a tenant's SSO set-up"
    package static let evidence = Evidence.sdk

    package var tenantId: String
    package var ssoId: String?

    package init(tenantId: String) {
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> Empty {
        try context.tenants.require(tenantId)
        return Empty()
    }
}

/// The answer of making one link.
package struct TenantAdminLink: JSONAnswer {
    package let adminSSOConfigurationLink: String
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
