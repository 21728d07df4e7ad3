@testable import DescopeEmulator
import Foundation
import JSON
import Testing

/// What is kept beside the database, the number of users and their texts, follows every change and what is undone.
@Suite struct KeptBesideTests {
    private let world: World

    /// A project that has searched, so that both are kept. (Words end in a sign because an ID may have any letters.)
    init() async throws {
        world = try World()
        for name in ["ann", "bob"] { try await create(name) }
        _ = try await found("ann@")
    }

    @Test func `new users are found and counted`() async throws {
        try await create("cid")
        #expect(try await found("cid@") == ["cid"])
        #expect(try await total() == 3)
    }

    @Test func `a deleted user is neither found nor counted`() async throws {
        _ = try await world.perform(DeleteUser(user: UserReference(loginId: UserIdentifier("ann"))))
        #expect(try await found("example") == ["bob"])
        #expect(try await total() == 1)
    }

    @Test(arguments: ["A!", "a much longer name than before"])
    func `a changed text is found, and the old one is not`(name: String) async throws {
        try await rename("ann", "Zoë")
        #expect(try await found("ZOË") == ["ann"])
        try await rename("ann", name)
        #expect(try await found("zoë") == [])
        #expect(try await found(name) == ["ann"])
        #expect(try await found("bob@") == ["bob"])
    }

    @Test func `what was undone is not found`() async throws {
        await #expect(throws: Undone()) {
            try await world.project.transaction { context in
                _ = try CreateUser(loginId: LoginID("cid@example.com")).perform(in: context)
                _ = try SearchUsers(filter: UserFilter(text: "cid")).perform(in: context)
                throw Undone()
            }
        }
        #expect(try await found("cid@") == [])
        #expect(try await total() == 2)
    }

    @Test func `test users are counted by themselves, and go together`() async throws {
        _ = try await world.perform(CreateTestUser(user: CreateUser(loginId: LoginID("tess@example.com"))))
        let counts = { [world] in
            let shown = [UserFilter(), UserFilter(withTestUser: true), UserFilter(testUsersOnly: true)]
            var totals: [Int] = []
            for filter in shown {
                let answer = try await world.perform(SearchUsers(filter: filter))
                #expect(answer.users.count == answer.total)
                totals.append(answer.total)
            }
            return totals
        }
        #expect(try await counts() == [2, 3, 1])
        #expect(try await found("tess") == [])
        _ = try await world.perform(DeleteAllTestUsers())
        #expect(try await counts() == [2, 2, 0])
    }

    @Test func `the members of nothing but a deleted tenant go together`() async throws {
        try await world.project.transaction { context in
            _ = try CreateTenant(id: "acme", name: "Acme").perform(in: context)
            _ = try context.users.modify(LoginID("ann")) { $0.memberships = [Membership(tenantID: "acme")] }
            try context.users.deleteMembers(ofNothingBut: "acme")
        }
        #expect(try await found("example") == ["bob"])
        #expect(try await total() == 1)
    }

    @Test func `new users get the default roles of the moment`() async throws {
        let first = try await world.perform(CreateRole(name: "First", profile: RoleProfile(default: true)))
        #expect(try await rolesOfNewUser() == ["First"])
        _ = try await world.perform(CreateRole(name: "Second", profile: RoleProfile(default: true)))
        #expect(try await rolesOfNewUser() == ["First", "Second"])
        await #expect(throws: Undone()) {
            try await world.project.transaction { context in
                try context.roles.deleteAll(of: nil)
                _ = try CreateUser(loginId: LoginID("new@example.com")).perform(in: context)
                throw Undone()
            }
        }
        #expect(try await rolesOfNewUser() == ["First", "Second"])
        _ = try await world.project.transaction { try $0.roles.delete(id: first.id) }
        #expect(try await rolesOfNewUser() == ["Second"])
    }

    @Test func `a search by time of change finds what changed before the first one and after it`() async throws {
        #expect(try await lastChanged() == ["bob", "ann"])
        await #expect(throws: Undone()) {
            try await world.project.transaction { context in
                _ = try context.users.modify(LoginID("ann")) { $0.details.name = "Ann" }
                throw Undone()
            }
        }
        try await world.project.setClock(.stopped(World.start.advanced(byMilliseconds: 1)))
        try await rename("ann", "Ann")
        #expect(try await lastChanged() == ["ann", "bob"])
    }

    @Test func `a login ID with capitals is noted, and those alike are warned of`() async throws {
        #expect(try await warnings { try CreateUser(loginId: LoginID("eve@example.com")).perform(in: $0) } == 0)
        #expect(try await warnings { try CreateUser(loginId: LoginID("Cid@example.com")).perform(in: $0) } == 0)
        #expect(try await warnings { try CreateUser(loginId: LoginID("cid@example.com")).perform(in: $0) } == 1)
    }

    @Test func `words are found within one user's text alone`() async throws {
        let id = try await world.perform(LoadUser(user: UserReference(loginId: UserIdentifier("ann")))).user.userId
        // Where one text ends and the next begins.
        #expect(try await found("\(id.suffix(3))bob") == [])
        #expect(try await found(String(id.suffix(8))).contains("ann"))
    }

    @Test func `a text among other filters finds those that match all`() async throws {
        let both = UserFilter(text: "example", emails: ["bob@example.com"])
        #expect(try await world.perform(SearchUsers(filter: both)).users.map(\.loginIds) == [["bob"]])
        let none = UserFilter(text: "ann@", emails: ["bob@example.com"])
        #expect(try await world.perform(SearchUsers(filter: none)).total == 0)
    }
}

extension KeptBesideTests {
    private struct Undone: Error, Equatable {}

    private func create(_ loginID: String) async throws {
        var user = CreateUser(loginId: LoginID(loginID))
        user.profile.email = "\(loginID)@example.com"
        _ = try await world.perform(user)
    }

    private func rename(_ loginID: String, _ name: String) async throws {
        let names = GivenNames(name: .value(name))
        _ = try await world.perform(UpdateUserName(loginId: UserIdentifier(loginID), names: names))
    }

    private func found(_ text: String) async throws -> [String] {
        try await world.perform(SearchUsers(filter: UserFilter(text: text))).users.map { $0.loginIds[0] }
    }

    private func warnings(_ body: @Sendable (Context) throws -> UserResponse) async throws -> Int {
        try await world.project.transaction { context in
            _ = try body(context)
            return WarningList.value(context.warnings.texts) == nil ? 0 : 1
        }
    }

    private func rolesOfNewUser() async throws -> [String] {
        try await world.project.transaction { context in
            let id = LoginID("\(context.makeID(.user))@example.com")
            return try CreateUser(loginId: id).perform(in: context).user.roleNames
        }
    }

    private func lastChanged() async throws -> [String] {
        let filter = UserFilter(sort: [SortField(field: "modifiedTime", desc: true)])
        return try await world.perform(SearchUsers(filter: filter)).users.map { $0.loginIds[0] }
    }

    private func total() async throws -> Int { try await world.perform(SearchUsers()).total }
}
