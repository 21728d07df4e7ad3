@testable import DescopeEmulator
import JSON
import SQLite
import Testing

/// Rows are read in the order in which they are written: values whose fields all differ come back as they were.
@Suite struct StoredRowTests {
    private let world: World

    init() throws {
        world = try World()
    }

    @Test(arguments: 0..<5) func `a tenant comes back, whichever of its flags is set`(_ flag: Int) async throws {
        let parent = Tenant(id: "holding", name: "Holding", parentID: nil, createdTime: Instant(seconds: 1))
        let isSet = (0..<5).map { $0 == flag }
        let tenant = Tenant(
            id: "acme",
            name: "Acme",
            parentID: "holding",
            customAttributes: ["plan": "gold"],
            selfProvisioningDomains: ["b.example", "a.example"],
            ssoDomains: ["sso.example"],
            authentication: .saml,
            isDisabled: isSet[0],
            enforcesSSO: isSet[1],
            ssoExclusions: ["U2ann"],
            federatedAppIDs: ["app"],
            roleInheritance: .userOnly,
            defaultRoleIDs: [Role.tenantAdminID],
            settings: TenantSettings(
                isEnabled: isSet[2],
                refreshToken: TokenLifetime(count: 1, unit: .weeks),
                sessionToken: TokenLifetime(count: 2, unit: .days),
                stepupToken: TokenLifetime(count: 3, unit: .hours),
                endsInactiveSessions: isSet[3],
                inactivity: TokenLifetime(count: 4, unit: .minutes),
                disablesJIT: isSet[4],
                setupSuite: SSOSetupSuite(styleId: "dark", disabledFeatures: .init(oidc: true))
            ),
            createdTime: Instant(seconds: 2)
        )
        let found = try await world.project.transaction { context in
            try context.tenants.insert(parent)
            try context.tenants.insert(tenant)
            return try context.tenants.get("acme")
        }
        #expect(found == tenant)
    }

    @Test(arguments: 0..<7) func `a user comes back, whichever of its flags is set`(_ flag: Int) async throws {
        _ = try await world.perform(CreateTenant(id: "acme", name: "Acme"))
        let plan = AttributeDefinition(name: "plan", type: 1)
        _ = try await world.perform(CreateUserAttributes(attributes: [plan]))
        let user = Self.user(isSet: (0..<7).map { $0 == flag })
        let found = try await world.project.transaction { context in
            try context.users.insert(user)
            return try context.users.find(id: user.id)
        }
        #expect(found == user)
    }

    private static func user(isSet: [Bool]) -> User {
        let loginIDs = ["ann@example.com", "ann"]
        var user = User(
            id: "U2ann",
            loginIDs: loginIDs,
            status: .disabled,
            isTest: isSet[0],
            createdTime: Instant(seconds: 1)
        )
        user.email = Contact("ann@work.example", verified: isSet[1])
        user.phone = Contact("+15555550101", verified: isSet[2])
        user.recoveryEmail = Contact("ann@home.example", verified: isSet[3])
        user.recoveryPhone = Contact("+15555550102", verified: isSet[4])
        (user.details.name, user.details.givenName, user.details.middleName) = ("Ann Lee", "Anna", "B.")
        (user.details.familyName, user.details.picture) = ("Lee", "ann.png")
        user.roleIDs = [Role.tenantAdminID]
        user.memberships = [Membership(tenantID: "acme", roleIDs: [Role.tenantAdminID])]
        (user.customAttributes, user.ssoAppIDs) = (["plan": "gold"], [Application.defaultID])
        let hash = PasswordHash(algorithm: "md5", parameters: ["hash": "00"])
        user.password = StoredPassword(hash: hash, isExpired: isSet[5])
        (user.totpSeed, user.isSCIM, user.consentExpiration) = ("JBSWY3DP", isSet[6], 2)
        user.modifiedTime = Instant(seconds: 3)
        return user
    }

    @Test func `a role comes back`() async throws {
        let role = Role(
            id: "ROL2clerk",
            tenantID: nil,
            name: "Clerk",
            description: "Keeps the books",
            permissionNames: ["SSO Admin", "Impersonate"],
            isDefault: true,
            isPrivate: false,
            createdTime: Instant(seconds: 3)
        )
        let found = try await world.project.transaction { context in
            try context.roles.insert(role)
            return try context.roles.find(id: role.id)
        }
        #expect(found == role)
    }

    @Test func `a permission comes back`() async throws {
        let permission = Permission(id: "PER2read", name: "read", description: "May read", isSystem: true)
        let found = try await world.project.transaction { context in
            try context.permissions.insert(permission)
            return try context.permissions.find(id: permission.id)
        }
        #expect(found == permission)
    }

    @Test func `only a name that is taken refuses a change without an error`() async throws {
        let (kept, refused) = try await world.project.transaction { context in
            try context.database.run(
                "CREATE TABLE notes (serial INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT NOT NULL UNIQUE)"
            )
            _ = try context.database.insert(Note(id: "1", title: "a"))
            _ = try context.database.insert(Note(id: "2", title: "b"))
            let refused = try !context.database.update(Note(id: "2", title: "a"))
            #expect(throws: SQLiteError.self) { try context.database.update(Note(id: "2", title: nil)) }
            return (try context.database.find(Note.self, id: "2")?.title, refused)
        }
        #expect(kept == "b" && refused)
    }

    @Test func `a user who is gone is not changed`() async throws {
        await #expect(throws: APIError(.userNotFound)) {
            try await world.project.transaction { context in
                let user = User(id: "U2gone", loginIDs: ["ann"], createdTime: context.now)
                return try context.users.modify(user) { $0.details.name = "Ann" }
            }
        }
    }

    @Test(
        arguments: [
            .oidc(OIDCSettings(loginPageUrl: "https://a.example", claims: ["email"])),
            .saml(SAMLSettings(loginPageUrl: "https://b.example", acsUrl: "https://c.example")),
            .wsfed(WSFedSettings(realm: "urn:office", forceAuthentication: true)),
        ] as [ApplicationSettings]
    )
    func `an application comes back`(_ settings: ApplicationSettings) async throws {
        let application = Application(
            id: "crm",
            name: "CRM",
            profile: ApplicationProfile(description: "Customers", enabled: true, logo: "logo.png"),
            settings: settings
        )
        let found = try await world.project.transaction { context in
            try context.applications.insert(application)
            return try context.applications.get("crm")
        }
        #expect(found == application)
    }
}

/// A row with a column that must not be NULL.
private struct Note: StoredRow {
    static let columns = Columns(of: "notes", fixed: ["id"], changing: ["title"])

    let id: String
    let title: String?

    func values() -> [SQLiteValue] { [.text(id), .text(ifPresent: title)] }

    init(id: String, title: String?) { (self.id, self.title) = (id, title) }

    init(_ row: inout RowReader) { self.init(id: row.text(), title: row.textIfPresent()) }
}
