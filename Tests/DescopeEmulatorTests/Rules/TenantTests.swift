@testable import DescopeEmulator
import JSON
import TestSupport
import Testing

/// Tenants: what the golden stories do not show (AR-4.1).
@Suite struct TenantTests {
    private let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateTenant(id: "acme", name: "Acme"))
    }

    @Test func `a message says whether ID or name is taken (E073307)`() async throws {
        await #expect(throws: APIError(.tenantAlreadyExists, "Failed creating tenant because tenant id is duplicate")) {
            try await world.perform(CreateTenant(id: "acme", name: "Other"))
        }
        _ = try await world.perform(CreateTenant(id: "other", name: "Other"))
        await #expect(throws: APIError(.tenantAlreadyExists, "Failed updating tenant because tenant name is duplicate"))
        {
            try await world.perform(UpdateTenant(id: "other", name: "Acme"))
        }
    }

    @Test func `unknown words are refused (Q-17)`() async {
        let tenant = changed(CreateTenant(name: "Other")) { $0.profile.authType = "ldap" }
        await #expect(throws: APIError.invalidField("authType")) { try await world.perform(tenant) }
        let update = changed(UpdateTenant(id: "acme", name: "Acme")) { $0.profile.roleInheritance = "some" }
        await #expect(throws: APIError.invalidField("roleInheritance")) { try await world.perform(update) }
    }

    @Test func `a domain named twice is one domain (AR-4.1)`() async throws {
        let domains = ["a.example", "b.example", "a.example"]
        let update = changed(UpdateTenant(id: "acme", name: "Acme")) { $0.profile.selfProvisioningDomains = domains }
        _ = try await world.perform(update)
        #expect(try await load("acme").selfProvisioningDomains == ["a.example", "b.example"])
    }

    @Test func `an attribute that is null is none (W-06)`() async throws {
        let update = changed(UpdateTenant(id: "acme", name: "Acme")) {
            $0.profile.customAttributes = ["plan": nil, "seats": 3]
        }
        _ = try await world.perform(update)
        #expect(try await load("acme").customAttributes == ["seats": 3])
    }

    @Test func `deleting with cascade leaves users of other tenants and of none (AR-4.17)`() async throws {
        _ = try await world.perform(CreateTenant(id: "other", name: "Other"))
        for (name, tenants) in [("ann", ["acme"]), ("bob", ["acme", "other"]), ("cy", [])] {
            let associations = tenants.map { TenantAssociation(tenantId: $0) }
            let user = changed(CreateUser(loginId: "\(name)@example.com")) { $0.profile.userTenants = associations }
            _ = try await world.perform(user)
        }
        _ = try await world.perform(DeleteTenant(id: "acme", cascade: true))
        #expect(try await world.perform(SearchUsers()).users.map(\.email) == ["bob@example.com", "cy@example.com"])
    }

    @Test func `deleting what is not there is no error, with cascade neither (AR-7.21)`() async throws {
        _ = try await world.perform(DeleteTenant(id: "none", cascade: true))
        #expect(try await load("acme").name == "Acme")
    }

    @Test func `default roles are roles of the project, not of the tenant (AR-4.1)`() async throws {
        _ = try await world.perform(CreateRole(name: "Owner", tenantId: "acme"))
        await #expect(throws: APIError(.roleNotFound, naming: "Owner")) {
            try await world.perform(UpdateTenantDefaultRoles(id: "acme", defaultRoles: ["Owner"]))
        }
    }

    func load(_ id: String) async throws -> TenantView {
        try await world.perform(LoadTenant(id: id))
    }
}

/// Settings of tenants (AR-4.1).
extension TenantTests {
    @Test func `a lifetime has a known unit and is not negative (Q-17)`() async {
        let years = changed(ConfigureTenantSettings(tenantId: "acme")) { $0.fields.inactivityTimeUnit = "years" }
        await #expect(throws: APIError.invalidField("inactivityTimeUnit")) { try await world.perform(years) }
        let negative = changed(ConfigureTenantSettings(tenantId: "acme")) { $0.fields.sessionTokenExpiration = -1 }
        await #expect(throws: APIError.invalidField("sessionTokenExpiration")) { try await world.perform(negative) }
    }

    @Test func `settings can enforce SSO, as python sends it, and else leave it alone`() async throws {
        let settings = changed(ConfigureTenantSettings(tenantId: "acme")) {
            $0.enforceSSO = .value(true)
            $0.enforceSSOExclusions = .value(["U2ann"])
            $0.federatedAppIds = .value(["descope-default-oidc"])
        }
        for settings in [settings, .init(tenantId: "acme")] { _ = try await world.perform(settings) }
        let tenant = try await load("acme")
        #expect((tenant.enforceSSO, tenant.enforceSSOExclusions) == (true, ["U2ann"]))
        #expect(tenant.federatedAppIds == ["descope-default-oidc"])
    }
}

/// Searching tenants and walking their tree (AR-4.1).
extension TenantTests {
    @Test(
        arguments: [("3", []), (3, ["acme"]), (3.0, ["acme"]), ([2, 3], ["acme"]), (true, [])]
            as [(JSONValue, [String])]
    )
    func `an attribute is found by its value, or one of several`(_ wanted: JSONValue, _ found: [String]) async throws {
        _ = try await world.perform(
            changed(UpdateTenant(id: "acme", name: "Acme")) { $0.profile.customAttributes = ["seats": 3] }
        )
        let search = changed(SearchTenants()) { $0.customAttributes = ["seats": wanted] }
        #expect(try await world.perform(search).tenants.map(\.id) == found)
    }

    @Test func `descendants are all below, without those asked for (AR-4.1)`() async throws {
        for (id, parent) in [("lab", "acme"), ("other", ""), ("bench", "lab")] {
            _ = try await world.perform(CreateTenant(id: id, name: id, parent: parent))
        }
        #expect(try await descendants(["acme", "other"]) == ["lab", "bench"])
        #expect(try await descendants(["acme", "lab"]) == ["lab", "bench"])
        #expect(try await descendants([]) == [])
    }

    private func descendants(_ ids: [String]) async throws -> [String] {
        try await world.project.transaction { try $0.tenants.descendants(of: ids) }
    }
}

/// Links for admins of tenants (AR-4.1).
extension TenantTests {
    @Test func `a batch of links has the form that the widget reads`() async throws {
        let links = try await world.perform(
            GenerateWidgetAdminLinks(tenantId: "acme", ssoIds: ["one", "two", "one"])
        )
        #expect(links.ssoIdToLink.keys.sorted() == ["one", "two"])
        #expect(Set(links.ssoIdToLink.values).union([links.defaultLink]).count == 3)
    }

    @Test func `a signed-in user's link needs a known tenant (E111104)`() async {
        await #expect(throws: APIError(.tenantNotFound, naming: "none")) {
            try await world.perform(GenerateWidgetAdminLink(tenantId: "none"))
        }
        await #expect(throws: APIError(.tenantNotFound, naming: "none")) {
            try await world.perform(GenerateWidgetAdminLinks(tenantId: "none"))
        }
    }
}
