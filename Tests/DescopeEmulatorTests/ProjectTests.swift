@testable import DescopeEmulator
import Testing

/// What the stories of `fixtures/projects` and `fixtures/groups` do not show.
@Suite struct ProjectTests {
    @Test func `a project that nobody named has its ID for a name`() async throws {
        let project = try Emulator().project("P2nameless0000000000000000000")
        let view = try await project.perform(ListProjects()).projects.first
        #expect(view?.name == "P2nameless0000000000000000000")
    }

    @Test func `a project does not see others (§4.11)`() async throws {
        let emulator = try Emulator()
        let (one, other) = (try emulator.project("P2one"), try emulator.project("P2other"))
        _ = try await other.perform(UpdateProjectName(name: "Other"))
        #expect(try await one.perform(ListProjects()).projects.map(\.id) == ["P2one"])
    }

    @Test func `no tags are tags (§4.11)`() async throws {
        let project = try Emulator().project("P2tags")
        _ = try await project.perform(UpdateProjectTags(tags: []))
        #expect(try await project.perform(ListProjects()).projects.first?.tags == [])
    }

    @Test func `a tenant has no groups (§4.9)`() async throws {
        let project = try Emulator().project("P2groups")
        #expect(try await project.perform(LoadGroups(tenantId: "acme")).isEmpty)
        #expect(try await project.perform(LoadMemberGroups(tenantId: "acme")).isEmpty)
        #expect(try await project.perform(LoadGroupMembers(tenantId: "acme", groupId: "all")).isEmpty)
    }
}
