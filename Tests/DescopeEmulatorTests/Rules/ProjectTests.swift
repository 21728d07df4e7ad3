@testable import DescopeEmulator
import Testing

/// What the stories of `fixtures/projects` and `fixtures/groups` do not show.
@Suite struct ProjectTests {
    @Test func `a project that nobody named has its ID for a name`() async throws {
        let view = try await World().perform(ListProjects()).projects.first
        #expect(view?.name == World.projectID)
    }

    @Test func `a project does not see others (AR-4.11)`() async throws {
        let emulator = try World().emulator
        let (one, other) = (try emulator.project("P2one"), try emulator.project("P2other"))
        _ = try await other.perform(UpdateProjectName(name: "Other"))
        #expect(try await one.perform(ListProjects()).projects.map(\.id) == ["P2one"])
    }

    @Test func `no tags are tags (AR-4.11)`() async throws {
        let world = try World()
        _ = try await world.perform(UpdateProjectTags(tags: []))
        #expect(try await world.perform(ListProjects()).projects.first?.tags == [])
    }

    @Test func `a tenant has no groups (AR-4.9)`() async throws {
        let world = try World()
        #expect(try await world.perform(LoadGroups(tenantId: "acme")).isEmpty)
        #expect(try await world.perform(LoadMemberGroups(tenantId: "acme")).isEmpty)
        #expect(try await world.perform(LoadGroupMembers(tenantId: "acme", groupId: "all")).isEmpty)
    }
}
