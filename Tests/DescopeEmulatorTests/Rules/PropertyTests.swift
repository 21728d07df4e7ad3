@testable import DescopeEmulator
import JSON
import TestSupport
import Testing

/// What must hold for all inputs, tried with generated ones; the seed is part of the test's name.
@Suite struct PropertyTests {
    let world: World

    init() async throws {
        world = try await Self.populated()
    }

    /// A world with what the generated users refer to.
    private static func populated() async throws -> World {
        let world = try World()
        try await world.post("/v1/mgmt/tenant/create", ["id": "acme", "name": "Acme"])
        let attributes: JSONValue = [["name": "plan", "type": 1], ["name": "seats", "type": 2]]
        try await world.post("/v1/mgmt/user/customattribute/create", ["attributes": attributes])
        return world
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `update then load shows exactly the override (UP-02)`(_ seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        _ = try await world.perform(CreateUser.with("ann@example.com") { $0.fill(&random) })
        let update = UpdateUser.random("ann@example.com", &random)
        _ = try await world.perform(update)
        let user = try await world.load("ann@example.com")
        #expect([user.name, user.givenName] == [update.name ?? "", update.givenName ?? ""])
        #expect([user.middleName, user.familyName] == [update.middleName ?? "", update.familyName ?? ""])
        #expect([user.picture, user.phone] == [update.picture ?? "", update.phone ?? ""])
        #expect(user.verifiedPhone == (update.phone == nil ? false : update.verifiedPhone.value ?? true))
        #expect([user.recoveryEmail, user.recoveryPhone] == [update.recoveryEmail ?? "", update.recoveryPhone ?? ""])
        #expect(user.roleNames == update.roleNames ?? [] && user.ssoAppIds == update.ssoAppIds ?? [])
        #expect(user.userTenants.map(\.roleNames) == (update.userTenants ?? []).map { $0.roleNames ?? [] })
        #expect(user.customAttributes == update.customAttributes ?? [:])
        // No phone and no e-mail: the e-mail comes back from the login ID.
        #expect(user.email == update.email ?? (update.phone == nil ? "ann@example.com" : ""))
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `a patch never touches a field it leaves out (PA-02)`(_ seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let before = try await world.perform(CreateUser.with("ann@example.com") { $0.fill(&random) }).user
        let patch = PatchUser.random("ann@example.com", &random)
        let after = try await world.perform(patch).user
        #expect(
            after.name == patch.name.value ?? before.name
                && after.givenName == patch.givenName.value ?? before.givenName
        )
        #expect(after.middleName == patch.middleName.value ?? before.middleName)
        #expect(after.familyName == patch.familyName.value ?? before.familyName)
        #expect(
            after.picture == patch.picture.value ?? before.picture && after.phone == patch.phone.value ?? before.phone
        )
        #expect(after.recoveryEmail == patch.recoveryEmail.value ?? before.recoveryEmail)
        #expect(
            after.recoveryPhone == before.recoveryPhone && after.ssoAppIds == patch.ssoAppIds.value ?? before.ssoAppIds
        )
        #expect(after.roleNames == patch.roleNames.value ?? before.roleNames)
        let tenants = patch.userTenants.value.map { $0.map { $0.roleNames ?? [] } }
        #expect(after.userTenants.map(\.roleNames) == tenants ?? before.userTenants.map(\.roleNames))
        #expect(after.customAttributes == before.customAttributes.merging(patch.customAttributes ?? [:]) { $1 })
        #expect(after.email == before.email && after.loginIds == before.loginIds && after.status == before.status)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a batch equals its items one by one (BA-03)`(_ seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let items = (0..<12).map { _ in CreateUser.with(random.pick(CreateUser.names)) { $0.fill(&random) } }
        let batch = try await world.perform(CreateUsers(items.map { BatchUser($0) }))
        let other = try await Self.populated()
        var created: [UserView] = []
        for item in items {
            if let user = try? await other.perform(item).user { created.append(user) }
        }
        #expect(batch.createdUsers.map(\.facts) == created.map(\.facts))
        #expect(batch.failedUsers.count == items.count - created.count)
    }

    @Test(arguments: [1, 2, 3, 7, 100]) func `pages of a search joined are the whole (SE-03, Q-24)`(_ limit: Int)
        async throws
    {
        let items = (0..<25).map { BatchUser(CreateUser(loginId: "user\($0)@x.example")) }
        let all = try await world.perform(CreateUsers(items)).createdUsers.map(\.userId)
        var found: [String] = []
        for page in 0...(25 / limit + 1) {
            var search = SearchUsers()
            (search.limit, search.page) = (limit, page)
            let answer = try await world.perform(search)
            #expect(answer.total == 25)
            found += answer.users.map(\.userId)
        }
        #expect(found == all)
    }

    @Test func `deleting frees every login ID (DE-03)`() async throws {
        for round in 0..<5 {
            let user = try await world.perform(
                CreateUser.with("ann@example.com") { $0.additionalIdentifiers = ["a", "+1-555-555-0100"] }
            )
            #expect(user.created, "round \(round)")
            _ = try await world.perform(DeleteUser(loginId: ["ann@example.com", "a", "+15555550100"][round % 3]))
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `roles behave as a set (RO-02, RO-03)`(_ seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        for name in CreateUser.roles.dropFirst() {
            try await world.post("/v1/mgmt/role/create", ["name": .string(name)])
        }
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        var model: Set<String> = []
        for _ in 0..<10 {
            let names = random.subset(CreateUser.roles)
            let change = random.pick(["add", "set", "remove"])
            let body: JSONValue = ["loginId": "ann@example.com", "roleNames": .array(names.map { .string($0) })]
            try await world.post("/v1/mgmt/user/update/role/\(change)", body)
            switch change {
            case "add": model.formUnion(names)
            case "set": model = Set(names)
            default: model.subtract(names)
            }
            let shown = try await world.load("ann@example.com").roleNames
            #expect(Set(shown) == model && shown.count == model.count)
        }
    }
}
