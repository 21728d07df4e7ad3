@testable import DescopeEmulator
import HTTP
import JSON
import SQLite
import TestSupport
import Testing

/// Access keys: what the stories of `fixtures/access-keys` do not show.
@Suite struct AccessKeyTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test func `another management key is another creator, and neither is told (AK-03)`() async throws {
        var creators: Set<String> = []
        for managementKey in ["key", "another key"] {
            let headers: HTTPHeaders = ["Authorization": "Bearer \(World.projectID):\(managementKey)"]
            let answer = await world.send(.post, "/v1/mgmt/accesskey/create", ["name": "a"], headers: headers)
            let creator = try #require(JSONValue(parsing: answer.body)["key"]?["createdBy"]?.stringValue)
            #expect(IDKind.accessKey.isID(creator) && !creator.contains(managementKey))
            creators.insert(creator)
        }
        #expect(creators.count == 2)
    }

    @Test func `the client's ID is made of the project's and the key's (AK-04)`() async throws {
        let key = try await create().key
        #expect(Base64.decode(key.clientId) == Array("\(World.projectID):\(key.id)".utf8))
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("\u{FF}?>", "w78/Pg=="),
    ])
    func `base64 has padding (RFC 4648 §10)`(_ text: String, _ base64: String) {
        #expect(Base64.padded(Array(text.utf8)) == base64)
    }

    @Test func `a secret has no colon, and is not kept (AK-05)`() async throws {
        let (key, secret) = try await create()
        #expect(secret.hasPrefix("K") && secret.utf8.count > 64 && !secret.contains(":"))
        let image = try await world.project.transaction { try $0.database.serialize() }
        #expect(!String(decoding: image, as: UTF8.self).contains(secret.dropFirst(key.id.count)))
        #expect(try await keyID(ofSecret: secret) == key.id)
    }

    @Test func `the old secret is dead once the key has another (AK-15)`() async throws {
        let (key, old) = try await create()
        let rotated = try await world.perform(RotateAccessKey(id: key.id))
        #expect(rotated.key == key)
        #expect(try await keyID(ofSecret: old) == nil)
        #expect(try await keyID(ofSecret: rotated.cleartext) == key.id)
    }

    @Test(arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
    func `a key works until its time has come, by the project's clock (AK-15)`(_ seconds: Int64, _ works: Bool)
        async throws
    {
        let key = try await create { $0.expireTime = World.start.seconds + 60 }.key
        try await world.project.setClock(.stopped(World.start.advanced(bySeconds: 60 + seconds)))
        let error = try await world.error(RotateAccessKey(id: key.id))
        #expect(error == (works ? nil : APIError(.accessKeyUnusable)))
    }

    @Test func `a time of expiry is as far away as can be (AK-01)`() async throws {
        #expect(try await create { $0.expireTime = .max }.key.expireTime == Int64.max / 1000)
    }

    @Test func `of a tenant named twice the last mention counts, and roles are had once (assumed)`() async throws {
        try await addTenants("acme", "beta")
        let roles = ["Tenant Admin", "Tenant Admin"]
        let key = try await create { request in
            request.roleNames = roles
            request.keyTenants = [
                TenantAssociation(tenantId: "acme"), TenantAssociation(tenantId: "beta"),
                TenantAssociation(tenantId: "acme", roleNames: roles),
            ]
        }.key
        #expect(key.roleNames == ["Tenant Admin"])
        #expect(key.keyTenants.map(\.tenantId) == ["beta", "acme"])
        #expect(key.keyTenants.map(\.roleNames) == [[], ["Tenant Admin"]])
    }

    @Test func `a tenant's own role wins over the project's of that name (RO-06)`() async throws {
        try await addTenants("acme")
        _ = try await world.perform(CreateRole(name: "Clerk"))
        let own = try await world.perform(CreateRole(name: "Clerk", tenantId: "acme"))
        let key = try await create { $0.keyTenants = [TenantAssociation(tenantId: "acme", roleNames: ["Clerk"])] }.key
        #expect(try await stored(key.id).memberships == [Membership(tenantID: "acme", roleIDs: [own.id])])
    }

    @Test(arguments: ["", " ", "a b", "a:b", "a\u{E9}", "a\nb"])
    func `a secret that a bearer token cannot carry is refused (AK-16)`(_ secret: String) async throws {
        let key = ImportedAccessKey(request: .named("a"), cleartext: secret)
        let error = try await world.error(ImportAccessKeys(keys: [key]))
        #expect(error?.code == .invalidRequest)
    }

    @Test func `deleting a tenant with cascade leaves keys of other tenants and of none (AR-4.17)`() async throws {
        try await addTenants("acme", "beta")
        for (name, tenants) in [("one", ["acme"]), ("two", ["acme", "beta"]), ("none", [])] {
            _ = try await create { request in
                (request.name, request.roleNames) = (name, ["Tenant Admin"])
                request.keyTenants = tenants.map { TenantAssociation(tenantId: $0) }
            }
        }
        _ = try await world.perform(DeleteTenant(id: "acme", cascade: true))
        #expect(try await world.perform(SearchAccessKeys()).keys.map(\.name) == ["two", "none"])
    }

    @Test func `of two users that become one the other has the keys (Q-12)`() async throws {
        let ann = try await world.perform(CreateUser.with("ann") { $0.profile.email = "ann@work.example" }).user.userId
        let other = try await world.perform(CreateUser.with("ann@home.example")).user.userId
        let key = try await create { $0.userId = other }.key
        _ = try await world.perform(UpdateUserEmail(loginId: "ann", email: "ann@home.example"))
        #expect(try await stored(key.id).boundUserID == ann)
    }

    @Test func `a key comes back as it was stored`() async throws {
        try await addTenants("acme")
        let ranges = ["10.0.0.1", "2001:DB8::/32"].compactMap { NetworkRange($0) }
        var key = AccessKey(
            id: "K2key",
            secretHash: "5ec2e7",
            name: "deploy",
            boundUserID: "U2ann",
            expiry: Instant(milliseconds: 1),
            createdBy: "K2creator",
            createdTime: Instant(milliseconds: 2)
        )
        (key.description, key.status, key.permittedIPs) = ("Night job", .inactive, ranges)
        (key.customClaims, key.customAttributes) = (["seats": 3], ["team": ["core"]])
        key.roleIDs = [Role.tenantAdminID]
        key.memberships = [Membership(tenantID: "acme", roleIDs: [Role.tenantAdminID])]
        let written = key
        try await world.project.transaction { try $0.accessKeys.insert(written) }
        #expect(try await stored(key.id) == key)
    }
}

extension AccessKeyTests {
    private func create(
        _ change: (inout AccessKeyRequest) -> Void = { _ in }
    ) async throws -> (key: AccessKeyView, secret: String) {
        var request = AccessKeyRequest.named("deploy")
        change(&request)
        let created = try await world.perform(CreateAccessKey(request: request))
        return (created.key, created.cleartext)
    }

    private func addTenants(_ ids: String...) async throws {
        for id in ids { _ = try await world.perform(CreateTenant(id: id, name: id)) }
    }

    private func stored(_ id: String) async throws -> AccessKey {
        try #require(try await world.project.transaction { try $0.accessKeys.find(id) })
    }

    private func keyID(ofSecret secret: String) async throws -> String? {
        try await world.project.transaction { try $0.accessKeys.find(secret: secret)?.id }
    }
}
