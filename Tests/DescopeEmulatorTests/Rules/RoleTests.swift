@testable import DescopeEmulator
import TestSupport
import Testing

/// Roles: what the golden stories do not show (AR-4.3).
@Suite struct RoleTests {
    private let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateTenant(id: "acme", name: "Acme"))
        _ = try await world.perform(
            CreateRoles(roles: [.init(name: "Clerk"), .init(name: "Owner", tenantId: "acme")])
        )
    }

    @Test func `renaming onto another role is refused in the project and in a tenant (E024209)`() async throws {
        _ = try await world.perform(CreateRole(name: "Guest", tenantId: "acme"))
        let message = "Failed to update record, a duplicate role entity already exists"
        await #expect(throws: APIError(.roleAlreadyExists, message)) {
            try await world.perform(UpdateRole(role: .init(name: "Clerk"), newName: "Tenant Admin"))
        }
        await #expect(throws: APIError(.roleAlreadyExists, message)) {
            try await world.perform(UpdateRole(role: .init(name: "Guest", tenantId: "acme"), newName: "Owner"))
        }
    }

    @Test func `a tenant's role may take the name of a project role (AR-7.26)`() async throws {
        let renamed = try await world.perform(
            UpdateRole(role: .init(name: "Owner", tenantId: "acme"), newName: "Clerk")
        )
        #expect((renamed.name, renamed.tenantId) == ("Clerk", "acme"))
    }

    @Test func `an update keeps the time of creation`() async throws {
        try await world.project.setClock(.stopped(Instant(seconds: 100)))
        let role = try await world.perform(CreateRole(name: "Guest"))
        try await world.project.setClock(.stopped(Instant(seconds: 200)))
        #expect(try await world.perform(UpdateRole(role: .init(name: "Guest"), newName: "Guest")) == role)
        #expect(role.createdTime == 100)
    }

    @Test func `a refused update keeps the permissions (E111303)`() async throws {
        let role = try await world.perform(CreateRole(name: "Guest", profile: .init(permissionNames: ["Impersonate"])))
        let update = changed(UpdateRole(role: .init(name: "Guest"), newName: "Guest")) {
            $0.profile.permissionNames = ["SSO Admin", "none"]
        }
        await #expect(throws: APIError(.permissionNotFound, naming: "none")) { try await world.perform(update) }
        #expect(try await search { $0.roleNames = ["Guest"] } == [role])
    }

    @Test func `an unknown ID is an unknown role (E111403)`() async {
        await #expect(throws: APIError(.roleNotFound, naming: "ROLnone")) {
            try await world.perform(UpdateRole(role: .init(id: "ROLnone"), newName: "any"))
        }
        await #expect(throws: APIError(.roleNotFound, naming: "ROLnone")) {
            try await world.perform(DeleteRole(role: .init(id: "ROLnone")))
        }
    }

    @Test func `an update needs a name or an ID (AR-1.4)`() async {
        await #expect(throws: APIError.requiredField("name")) { try await world.perform(UpdateRole(newName: "any")) }
    }

    @Test func `a name has at most a hundred characters (terraform)`() async throws {
        let (longest, tooLong) = (String(repeating: "ü", count: 100), String(repeating: "ü", count: 101))
        #expect(try await world.perform(CreateRole(name: longest)).name == longest)
        await #expect(throws: APIError.invalidField("name")) { try await world.perform(CreateRole(name: tooLong)) }
        await #expect(throws: APIError.invalidField("newName")) {
            try await world.perform(UpdateRole(role: .init(name: "Clerk"), newName: tooLong))
        }
    }

    @Test func `a batch delete with only a tenant deletes the tenant's roles (python's SDK)`() async throws {
        _ = try await world.perform(DeleteRoles(tenantId: "acme"))
        #expect(try await search().map(\.name) == ["Tenant Admin", "Clerk"])
    }

    @Test func `a batch delete without any filter deletes every role but the built-in one (CR-06)`() async throws {
        _ = try await world.perform(DeleteRoles())
        #expect(try await search().map(\.name) == ["Tenant Admin"])
    }

    @Test func `the built-in role keeps a whole batch from being deleted (CR-06)`() async throws {
        await #expect(throws: APIError(.builtIn)) {
            try await world.perform(DeleteRoles(roleNames: ["Clerk", "Tenant Admin"]))
        }
        #expect(try await search().map(\.name) == ["Tenant Admin", "Clerk", "Owner"])
    }

    @Test func `a default role of a tenant is not given to users of the project (CR-08)`() async throws {
        _ = try await world.perform(changed(CreateRole(name: "Member", tenantId: "acme")) { $0.profile.default = true })
        let answer = try await world.perform(CreateUser(loginId: "ann@example.com"))
        #expect(answer.user.roleNames == [])
    }

    @Test func `roles below an unknown tenant are an error (E111104)`() async {
        await #expect(throws: APIError(.tenantNotFound, naming: "none")) {
            try await world.perform(LoadSubtenantRoles(tenant: "none"))
        }
    }

    @Test func `roles of tenants at any depth are those of sub-tenants`() async throws {
        _ = try await world.perform(CreateTenant(id: "lab", name: "Lab", parent: "acme"))
        _ = try await world.perform(CreateTenant(id: "bench", name: "Bench", parent: "lab"))
        _ = try await world.perform(CreateRole(name: "Guest", tenantId: "bench"))
        let found = try await world.perform(LoadSubtenantRoles(tenant: "acme")).roles
        #expect(found.map(\.name) == ["Owner", "Guest"])
    }

    @Test(arguments: [[], [1], [2, 0], [1, 1, 2, 0]])
    func `names come in the order of the IDs (R-07)`(_ order: [Int]) async throws {
        let roles = try await search()
        let wanted = order.map { roles[$0] }
        let names = try await world.project.transaction { try $0.roles.names(of: wanted.map(\.id)) }
        #expect(names == wanted.map(\.name))
    }

    private func search(_ change: (inout SearchRoles) -> Void = { _ in }) async throws -> [RoleView] {
        try await world.perform(changed(SearchRoles(), change)).roles
    }
}

extension RoleTests {
    @Test(arguments: ["ÉCLAIR", "éclair", "cla"])
    func `search folds case beyond ASCII`(_ part: String) async throws {
        _ = try await world.perform(CreateRole(name: "Éclair baker"))
        #expect(try await search { $0.roleNameLike = part }.map(\.name) == ["Éclair baker"])
        #expect(try await search { $0.text = part }.map(\.name) == ["Éclair baker"])
    }

    @Test func `project roles are found without tenants to choose from`() async throws {
        #expect(try await search { $0.includeProjectRoles = true }.count == 3)
    }

    @Test func `search sorts by tenant, then name`() async throws {
        let found = try await search { $0.sort = [.init(field: "tenantId", desc: true), .init(field: "name")] }
        #expect(found.map(\.name) == ["Owner", "Clerk", "Tenant Admin"])
    }

    @Test func `a column to sort by counts once, its first time`() async throws {
        let fields = (0..<2500).map { SortField(field: "name", desc: $0 == 0) }
        #expect(try await search { $0.sort = fields }.map(\.name) == ["Tenant Admin", "Owner", "Clerk"])
    }

    @Test func `an unknown field to sort by is refused (Q-17)`() async {
        await #expect(throws: APIError.invalidField("sort.field")) {
            try await search { $0.sort = [.init(field: "colour")] }
        }
    }
}
