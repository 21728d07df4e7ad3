@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Corners of user management, one fact each.
@Suite struct UserFidelityTests {
    let world: World

    init() async throws {
        world = try World()
    }

    @Test(arguments: [#"{"many":"a"}"#, #"{"many":["a"]}"#, #"{"many":["a","c"]}"#, #"{"many":["c","b"]}"#])
    func `a user is found by one of its choices (SE-09)`(_ filter: String) async throws {
        let options: JSONValue = [["value": "a"], ["value": "b"], ["value": "c"]]
        let attribute: JSONValue = ["name": "many", "type": 5, "options": options]
        try await world.post("/v1/mgmt/user/customattribute/create", ["attributes": [attribute]])
        _ = try await world.perform(
            CreateUser.with("ann@example.com") { $0.profile.customAttributes = ["many": ["a", "b"]] }
        )
        let search: JSONValue = ["customAttributes": try JSONValue(parsing: Array(filter.utf8))]
        #expect(try await world.post("/v2/mgmt/user/search", search).body["total"] == 1)
    }

    @Test(arguments: [JSONValue.null, []]) func `an empty attribute filter filters nothing (W-03, W-04)`(
        _ value: JSONValue
    ) async throws {
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        #expect(try await world.post("/v2/mgmt/user/search", ["customAttributes": ["plan": value]]).body["total"] == 1)
    }

    @Test func `who joins a tenant without any role gets the default ones (CR-08)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        try await world.post("/v1/mgmt/role/create", ["name": "Member", "default": true])
        let plain = try await world.perform(
            CreateUser.with("a@x.example") { $0.profile.userTenants = [.init(tenantId: "acme")] }
        ).user
        #expect(plain.roleNames == ["Member"])
        let named = try await world.perform(
            CreateUser.with("b@x.example") {
                $0.profile.userTenants = [.init(tenantId: "acme", roleNames: ["Tenant Admin"])]
            }
        )
        #expect(named.user.roleNames == [])
    }

    @Test func `an invitation by a user ID that nobody has creates nobody (BA-08)`() async throws {
        let nobody = "U2abcdefghijklmnopqrstuvwxyzA"
        var invite = CreateUser.with(String(nobody.prefix(28))) { $0.profile.email = "q@x.example" }
        invite.invitation.invite = true
        #expect(try await world.error(invite)?.code == .userNotFound)
    }

    @Test(arguments: ["+1_555_555_5555", "+1 (555) 555.5555", "+1\u{2011}555\u{A0}555\t5555"])
    func `everything but digits is stripped from a phone number (U-05)`(_ phone: String) async throws {
        let user = try await world.perform(CreateUser.with("ann@example.com") { $0.profile.phone = phone }).user
        #expect(user.phone == "+15555555555")
    }

    @Test(arguments: [
        "/v1/mgmt/user/password/set/active", "/v1/mgmt/user/password/set/temporary", "/v1/mgmt/user/password/expire",
        "/v1/mgmt/user/passkeys/list", "/v1/mgmt/user/passkeys/delete", "/v1/mgmt/user/totp/delete",
        "/v1/mgmt/user/update/loginid", "/v1/mgmt/user/signin/embeddedlink", "/v1/mgmt/user/logout",
    ])
    func `these take login IDs only (U-02)`(_ path: String) async throws {
        let id = try await world.perform(CreateUser(loginId: "ann@example.com")).user.userId
        let answer = try await world.post(
            path,
            ["loginId": .string(id), "password": "Secret-Pass-1", "newLoginId": "x@x.example"]
        )
        #expect(answer.status == 404 && answer.body["errorCode"] == "E112102")
    }

    @Test(arguments: [("Straße 1", "STRASSE"), ("Élan", "élan"), ("Ann Lee", "NN L")])
    func `text search ignores case (SE-06)`(_ name: String, _ text: String) async throws {
        _ = try await world.perform(CreateUser.with("x@x.example") { $0.profile.details.name = name })
        var search = SearchUsers()
        search.filter.text = text
        #expect(try await world.perform(search).total == 1)
    }

    @Test func `a sign-up link tells where its user can be reached (EL-04, EL-05)`() async throws {
        let path = "/v1/mgmt/user/signup/embeddedlink"
        #expect(try await world.post(path, ["loginId": "new@example.com"]).body["maskedEmail"] == "n***@e******.com")
        _ = try await world.perform(CreateUser.with("ann") { $0.profile.email = "ann@home.example" })
        #expect(try await world.post(path, ["loginId": "ann"]).body["maskedEmail"] == "a***@h******.example")
    }

    @Test(arguments: [
        ("https://a.example", "https://a.example?t="), ("https://a.example/x?y=1", "https://a.example/x?y=1&t="),
        ("https://a.example/x#frag", "https://a.example/x?t="),
    ])
    func `the token is a query parameter of the link (TG-02)`(_ url: String, _ start: String) async throws {
        _ = try await world.perform(CreateUser.with("tess@example.com") { $0.test = true })
        let request: JSONValue = [
            "loginId": "tess@example.com", "deliveryMethod": "email", "redirectUrl": .string(url),
        ]
        let link = try await world.post("/v1/mgmt/tests/generate/magiclink", request).body["link"]?.stringValue ?? ""
        #expect(link.hasPrefix(start) && link.hasSuffix("#frag") == url.hasSuffix("#frag"))
    }

    @Test(arguments: [JSONValue.null, "", 0]) func `no delivery method is as good as one (W-04)`(_ method: JSONValue)
        async throws
    {
        _ = try await world.perform(CreateUser.with("tess@example.com") { $0.test = true })
        let request: JSONValue = ["loginId": "tess@example.com", "deliveryMethod": method]
        #expect(try await world.post("/v1/mgmt/tests/generate/otp", request).status == 200)
    }

    @Test func `removing a tenant takes the association, whatever ruby adds (TE-01)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        _ = try await world.perform(
            CreateUser.with("ann@example.com") {
                $0.profile.userTenants = [.init(tenantId: "acme", roleNames: ["Tenant Admin"])]
            }
        )
        try await world.post(
            "/v1/mgmt/user/update/tenant/remove",
            ["loginId": "ann@example.com", "tenantId": "acme", "roleNames": ["Tenant Admin"]]
        )
        #expect(try await world.load("ann@example.com").userTenants.isEmpty)
    }

    @Test func `a failed patch shows whom it meant (PB-01)`() async throws {
        let id = try await world.perform(CreateUser(loginId: "ann@example.com")).user.userId
        let patch: JSONValue = ["loginId": "ann@example.com", "roleNames": ["Nobody"], "verifiedEmail": true]
        let response = await world.send(.patch, "/v1/mgmt/user/patch/batch", ["users": [patch]])
        let failed = try JSONValue(parsing: response.body)["failedUsers"]?.arrayValue?.map { $0["user"] }
        #expect(failed?.map { $0?["userId"] } == [.string(id)] && failed?.map { $0?["verifiedEmail"] } == [true])
    }

    @Test(arguments: ["aGFzaA", "aGFzaA==", "-_-_-_8="]) func `base64 comes in both alphabets, padded or not (UM-3)`(
        _ text: String
    ) async throws {
        let hash: JSONValue = [
            "argon2": ["hash": .string(text), "salt": "c2FsdHNhbHQ", "iterations": 1, "memory": 8, "threads": 1]
        ]
        #expect(
            try await world.post("/v1/mgmt/user/create", ["loginId": "ann@example.com", "hashedPassword": hash]).status
                == 200
        )
    }

    @Test func `the keys of a user have a spelling and an order (R-03)`() async throws {
        let body = try await world.post("/v1/mgmt/user/create", ["loginId": "ann@example.com"]).body
        #expect(body.objectValue?.keys == ["user", "created"])
        #expect(
            body["user"]?.objectValue?.keys == [
                "loginIds", "userId", "name", "email", "phone", "verifiedEmail", "verifiedPhone", "roleNames",
                "userTenants", "status", "externalIds", "picture", "test", "customAttributes", "createdTime", "TOTP",
                "SAML", "OAuth", "webauthn", "password", "ssoAppIds", "givenName", "middleName", "familyName",
                "editable", "SCIM", "push", "permissions", "OIDC", "consentExpiration", "recoveryEmail",
                "verifiedRecoveryEmail", "recoveryPhone", "verifiedRecoveryPhone", "modifiedTime",
            ]
        )
    }

    @Test func `a role is removed by its name, whichever of two it is (RO-06)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        try await world.post("/v1/mgmt/role/create", ["name": "Editor"])
        _ = try await world.perform(
            CreateUser.with("ann@example.com") {
                $0.profile.userTenants = [.init(tenantId: "acme", roleNames: ["Editor"])]
            }
        )
        try await world.post("/v1/mgmt/role/create", ["name": "Editor", "tenantId": "acme"])
        let change: JSONValue = ["loginId": "ann@example.com", "tenantId": "acme", "roleNames": ["Editor"]]
        try await world.post("/v1/mgmt/user/update/role/add", change)
        #expect(try await world.load("ann@example.com").userTenants.first?.roleNames == ["Editor"])
        try await world.post("/v1/mgmt/user/update/role/remove", change)
        #expect(try await world.load("ann@example.com").userTenants.first?.roleNames == [])
    }

    @Test func `the same update twice leaves the same user (TE-01)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        try await world.post("/v1/mgmt/tenant/updateDefaultRoles", ["id": "acme", "defaultRoles": ["Tenant Admin"]])
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        var update = UpdateUser(loginId: "ann@example.com")
        update.profile.userTenants = [.init(tenantId: "acme")]
        let first = try await world.perform(update).user.userTenants
        #expect(first.map(\.roleNames) == [["Tenant Admin"]])
        #expect(try await world.perform(update).user.userTenants.map(\.roleNames) == first.map(\.roleNames))
    }

    @Test func `joining by v2 role add gives the tenant's default roles (TE-01, RO-04)`() async throws {
        try await world.post("/v1/mgmt/tenant/create", ["name": "Acme", "id": "acme"])
        try await world.post("/v1/mgmt/tenant/updateDefaultRoles", ["id": "acme", "defaultRoles": ["Tenant Admin"]])
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        try await world.post(
            "/v2/mgmt/user/update/role/add",
            ["loginId": "ann@example.com", "tenantId": "acme", "roleNames": []]
        )
        #expect(try await world.load("ann@example.com").userTenants.map(\.roleNames) == [["Tenant Admin"]])
    }

    @Test func `an export may have blank lines, but no NUL (UM-2.20)`() async throws {
        let lines = "eyJlbWFpbCI6ImFAeC5leGFtcGxlIn0NCg0KeyJlbWFpbCI6ImJAeC5leGFtcGxlIn0KICAK"
        let answer = try await world.post("/v1/mgmt/user/import", ["source": "auth0", "users": .string(lines)])
        #expect(answer.body["users"]?.arrayValue?.count == 2)
        let nul = "W3siZW1haWwiOiJjQHguZXhhbXBsZSIsIm5hbWUiOiJuXHUwMDAwbSJ9XQ=="
        #expect(try await world.post("/v1/mgmt/user/import", ["source": "auth0", "users": .string(nul)]).status == 400)
    }

    @Test func `the built-in role keeps its name (CR-06)`() async throws {
        let renamed = try await world.post("/v1/mgmt/role/update", ["name": "Tenant Admin", "newName": "Boss"])
        #expect(renamed.status == 400)
        #expect(
            try await world.post("/v1/mgmt/role/update", ["name": "Tenant Admin", "newName": "Tenant Admin"]).status
                == 200
        )
    }

    @Test func `a phone number is found by text however it is written (SE-06, U-05)`() async throws {
        _ = try await world.perform(CreateUser(loginId: "+15555550122"))
        #expect(try await world.post("/v2/mgmt/user/search", ["text": "+1-555-555-0122"]).body["total"] == 1)
    }
}
