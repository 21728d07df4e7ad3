@testable import DescopeEmulator
import Testing

/// Permissions: what the golden stories do not show (AR-4.2).
@Suite struct PermissionTests {
    private let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreatePermissions(permissions: [.init(name: "read"), .init(name: "write")]))
    }

    @Test func `a system permission cannot be overridden (AR-4.2)`() async throws {
        await #expect(throws: APIError(.builtIn, naming: "Impersonate")) {
            try await world.perform(UpdatePermission(permission: .init(name: "Impersonate"), newName: "Mine"))
        }
        #expect(try await names() == ["Impersonate", "User Admin", "SSO Admin", "read", "write"])
    }

    @Test func `a system permission keeps a whole batch from being deleted (AR-4.2)`() async throws {
        await #expect(throws: APIError(.builtIn, naming: "SSO Admin")) {
            try await world.perform(DeletePermissions(names: ["read", "SSO Admin"]))
        }
        #expect(try await names() == ["Impersonate", "User Admin", "SSO Admin", "read", "write"])
    }

    @Test func `a system permission's name is taken for others, too (AR-4.2)`() async throws {
        let message = "Failed to update record, a duplicate permission entity already exists"
        await #expect(throws: APIError(.permissionAlreadyExists, message)) {
            try await world.perform(UpdatePermission(permission: .init(name: "read"), newName: "Impersonate"))
        }
    }

    @Test func `the ID counts where name and ID are given`() async throws {
        let id = try #require(try await all().first { $0.name == "write" }?.id)
        _ = try await world.perform(UpdatePermission(permission: .init(id: id, name: "read"), newName: "edit"))
        #expect(try await names().suffix(2) == ["read", "edit"])
    }

    @Test func `an unknown ID is an unknown permission (E111303)`() async {
        await #expect(throws: APIError(.permissionNotFound, naming: "PERnone")) {
            try await world.perform(UpdatePermission(permission: .init(id: "PERnone"), newName: "any"))
        }
        await #expect(throws: APIError(.permissionNotFound, naming: "PERnone")) {
            try await world.perform(DeletePermission(permission: .init(id: "PERnone")))
        }
    }

    @Test func `an update needs a name or an ID (AR-1.4)`() async {
        await #expect(throws: APIError.requiredField("name")) {
            try await world.perform(UpdatePermission(newName: "any"))
        }
    }

    @Test func `a name has at most a hundred characters (terraform)`() async throws {
        let (longest, tooLong) = (String(repeating: "ü", count: 100), String(repeating: "ü", count: 101))
        _ = try await world.perform(CreatePermission(name: longest))
        #expect(try await names().last == longest)
        await #expect(throws: APIError.invalidField("name")) {
            try await world.perform(CreatePermission(name: tooLong))
        }
        await #expect(throws: APIError.invalidField("newName")) {
            try await world.perform(UpdatePermission(permission: .init(name: "read"), newName: tooLong))
        }
    }

    @Test func `a batch delete needs names or IDs (W-04)`() async {
        await #expect(throws: APIError.requiredField("names")) { try await world.perform(DeletePermissions()) }
    }

    @Test func `a batch deletes by names and IDs at once`() async throws {
        let id = try #require(try await all().first { $0.name == "write" }?.id)
        _ = try await world.perform(DeletePermissions(names: ["read"], ids: [id, "PERnone"]))
        #expect(try await names() == ["Impersonate", "User Admin", "SSO Admin"])
    }

    private func all() async throws -> [PermissionView] {
        try await world.perform(LoadPermissions()).permissions
    }

    private func names() async throws -> [String] {
        try await all().map(\.name)
    }
}
