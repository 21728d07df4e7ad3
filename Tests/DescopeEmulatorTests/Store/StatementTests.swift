@testable import DescopeEmulator
import JSON
import SQLite
import Testing

/// How many statements operations run: what they cost grows neither with a user's lists nor with the users of a page.
@Suite struct StatementTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test func `a load of an ordinary user is one statement`() async throws {
        try await create("ann")
        #expect(try await statements { LoadUser(user: UserReference(loginId: UserIdentifier("ann"))) }.count == 1)
    }

    @Test func `a load of a user with everything is four`() async throws {
        try await createWithEverything("ann")
        #expect(try await statements { LoadUser(user: UserReference(loginId: UserIdentifier("ann"))) }.count == 4)
    }

    @Test(arguments: [1, 30]) func `a page of users with everything is as many whatever their number`(count: Int)
        async throws
    {
        for number in 0..<count { try await createWithEverything("user-\(number)") }
        _ = try await world.perform(SearchUsers())
        #expect(try await statements { SearchUsers() }.count == 5)
        #expect(try await statements { SearchUsers(filter: UserFilter(tenantIds: ["acme"])) }.count == 5)
    }

    @Test func `a create writes twice`() async throws {
        try await create("ann")
        let all = try await statements { CreateUser(loginId: LoginID("bob@example.com")) }
        #expect(all.map(verb) == ["BEGIN", "INSERT", "INSERT", "COMMIT"])
    }

    @Test func `a refusal that changed nothing has nothing looked up again`() async throws {
        try await create("ann")
        _ = try await world.perform(SearchUsers(filter: UserFilter(text: "ann@")))
        let before = try await statements { SearchUsers(filter: UserFilter(text: "ann@")) }
        for email in ["", "a@example.com"] {
            let refused = try await world.error(CreateUser.with("ann") { $0.profile.email = email })
            #expect(refused?.code == .userAlreadyExists)
        }
        #expect(try await statements { SearchUsers(filter: UserFilter(text: "ann@")) } == before)
        let create = try await statements { CreateUser(loginId: LoginID("bob@example.com")) }
        #expect(create.map(verb) == ["BEGIN", "INSERT", "INSERT", "COMMIT"])
    }

    @Test func `a batch has no savepoints`() async throws {
        let users = ["ann", "bob", "ann"].map {
            Item(BatchUser(user: CreateUser(loginId: LoginID("\($0)@example.com"))))
        }
        let all = try await statements { CreateUsers(users: users) }
        #expect(all.map(verb).count { $0 == "SAVEPOINT" } == 0)
        #expect(all.count { $0.contains("isDefault") } == 1)
        // The second Ann has no more than her login ID refused.
        #expect(all.map(verb).count { $0 == "INSERT" } == 5)
    }

    @Test func `an update writes the columns that differ`() async throws {
        try await create("ann")
        try await world.project.setClock(.stopped(Instant(seconds: 2_000_000_000)))
        let all = try await statements {
            UpdateUserStatus(loginId: UserIdentifier("ann"), status: RequestedStatus(.enabled))
        }
        #expect(all.filter { verb($0) == "UPDATE" } == ["UPDATE users SET status = ?, modifiedTime = ? WHERE id = ?"])
        #expect(all.map(verb) == ["SELECT", "BEGIN", "UPDATE", "COMMIT"])
    }
}

extension StatementTests {
    private func create(_ loginID: String) async throws {
        var user = CreateUser(loginId: LoginID(loginID))
        user.profile.email = "\(loginID)@example.com"
        _ = try await world.perform(user)
    }

    /// A user with a role, a tenant with a role in it, an application, an attribute and a passkey.
    private func createWithEverything(_ loginID: String) async throws {
        _ = try? await world.perform(CreateTenant(id: "acme", name: "Acme"))
        _ = try await world.perform(
            CreateUserAttributes(attributes: [AttributeDefinition(name: "plan", type: 1)])
        )
        var user = CreateUser(loginId: LoginID(loginID))
        user.profile.email = "\(loginID)@example.com"
        user.profile.roleNames = ["Tenant Admin"]
        user.profile.userTenants = [TenantAssociation(tenantId: "acme", roleNames: ["Tenant Admin"])]
        user.profile.ssoAppIds = [Application.defaultID]
        user.profile.customAttributes = ["plan": "gold"]
        let view = try await world.perform(user).user
        try await world.project.transaction { context in
            let passkey = Passkey(
                id: "key",
                rpID: "",
                kind: "",
                displayName: "",
                publicKey: "",
                createdTime: context.now
            )
            try context.users.add(passkey, to: view.userId)
        }
    }

    /// What an operation runs.
    private func statements(_ operation: @Sendable () throws -> some Endpoint) async throws -> [String] {
        let operation = try operation()
        try await world.project.transaction { $0.database.startTrace() }
        _ = try await world.perform(operation)
        return try await world.project.transaction { $0.database.endTrace() }
    }

    private func verb(_ statement: String) -> String { String(statement.prefix { $0.isLetter }) }
}
