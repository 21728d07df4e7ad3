@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Requests that are odd, extreme or hostile: a clear answer, and nothing lost.
@Suite struct RobustnessTests {
    let world: World

    init() async throws {
        world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let attributes: JSONValue = [
            ["name": "seats", "type": 2], ["name": "many", "type": 5, "options": [["value": "a"], ["value": "b"]]],
        ]
        try await world.post("/v1/mgmt/user/customattribute/create", ["attributes": attributes])
    }

    @Test(arguments: [
        ("/v1/mgmt/user/create/batch", #"{"users":[{"loginId":"b@x.example","createdTime":9223372036854775807}]}"#),
        ("/v1/mgmt/user/signin/embeddedlink", #"{"loginId":"ann@example.com","timeout":9223372036854775807}"#),
        ("/v1/mgmt/user/signin/embeddedlink", #"{"loginId":"ann@example.com","timeout":-5}"#),
        ("/v2/mgmt/user/search", #"{"limit":9223372036854775807,"page":9223372036854775808}"#),
        (
            "/v1/mgmt/user/update/impersonationConsent",
            #"{"loginId":"ann@example.com","impersonationConsent":99999999999}"#
        ),
    ])
    func `a number out of range is refused`(_ path: String, _ body: String) async throws {
        let answer = try await world.post(path, JSONValue(parsing: Array(body.utf8)))
        #expect(answer.status == 400, "\(answer.body.text())")
    }

    @Test(arguments: [
        ("user/create/batch", "users"), ("users/load", "userIds"), ("user/delete/batch", "userIds"),
        ("user/trusteddevices/list", "identifiers"), ("user/trusteddevices/remove", "deviceIds"),
        ("user/passkeys/import", "devices"), ("user/customattribute/create", "attributes"),
        ("user/customattribute/delete", "names"), ("sso/idp/app/customattribute/create", "attributes"),
        ("sso/idp/app/customattribute/delete", "names"), ("permission/create/batch", "permissions"),
        ("permission/update/batch", "permissions"), ("role/create/batch", "roles"), ("role/update/batch", "roles"),
    ])
    func `an empty list of a batch is a missing one (W-04)`(_ path: String, _ field: String) async throws {
        let answer = try await world.post("/v1/mgmt/" + path, ["loginId": "ann@example.com", field: []])
        #expect(answer.status == 400 && answer.body["errorMessage"] == "The \(field) field is required")
    }

    @Test(arguments: [
        ("/v1/mgmt/user/create", #"{"loginId":"b@x.example","customAttributes":{"seats":1e999}}"#),
        ("/v1/mgmt/tenant/create", #"{"name":"Acme","customAttributes":{"size":-1e400}}"#),
        ("/v1/mgmt/user/customattribute/create", #"{"attributes":[{"name":"q","type":1,"defaultValue":1e400}]}"#),
        ("/v2/mgmt/user/search", #"{"customAttributes":{"x":1e999}}"#),
    ])
    func `a number that no client could read back is refused`(_ path: String, _ body: String) async throws {
        let headers: HTTPHeaders = ["Authorization": "Bearer \(World.projectID):key"]
        let request = HTTPRequest(.post, path, headers: headers, body: Array(body.utf8))
        let response = await world.emulator.respond(to: request)
        #expect(try JSONValue(parsing: response.body)["errorCode"] == "E011001")
    }

    @Test(arguments: [["cleartext": 5], ["clear": "Abc!2345"], 5, [1]] as [JSONValue])
    func `a password of another shape is refused`(_ password: JSONValue) async throws {
        let answer = try await world.post("/v1/mgmt/user/create", ["loginId": "b@x.example", "password": password])
        #expect(answer.status == 400 && answer.body["errorMessage"]?.stringValue?.contains("password") == true)
    }

    @Test(arguments: [[:], ["cleartext": nil], ["cleartext": ""]] as [JSONValue])
    func `an object without a text is no password (php)`(_ password: JSONValue) async throws {
        try await world.post("/v1/mgmt/user/create", ["loginId": "b@x.example", "password": password])
        #expect(try await world.load("b@x.example").password == false)
    }

    @Test(
        arguments: [
            (#"{"limit":9223372036854775807,"page":2}"#, [], 1),
            (#"{"limit":9223372036854775807}"#, ["ann@example.com"], 1), (#"{"offset":9223372036854775807}"#, [], 1),
            (
                #"{"fromCreatedTime":-9223372036854775808,"toCreatedTime":"9223372036854775807"}"#, ["ann@example.com"],
                1
            ),
        ] as [(String, [JSONValue], JSONValue)]
    )
    func `a search with extreme values finds what there is`(_ body: String, _ emails: [JSONValue], _ total: JSONValue)
        async throws
    {
        let answer = try await world.post("/v2/mgmt/user/search", JSONValue(parsing: Array(body.utf8))).body
        #expect(answer["users"]?.arrayValue?.map { $0["email"] } == emails && answer["total"] == total)
    }

    @Test func `sorting by one column many times is sorting by it once`() async throws {
        for loginID in ["cat@example.com", "bob@example.com"] {
            _ = try await world.perform(CreateUser.with(loginID))
        }
        let sort = JSONValue.array(Array(repeating: ["field": "email", "desc": true], count: 2500))
        let users = try await world.post("/v2/mgmt/user/search", ["sort": sort]).body["users"]?.arrayValue
        #expect(users?.map { $0["email"] } == ["cat@example.com", "bob@example.com", "ann@example.com"])
    }

    @Test(arguments: ["customAttributes", "tenantRoleNames"]) func `more conditions than SQLite takes are refused`(
        _ field: String
    )
        async throws
    {
        let value: JSONValue = field == "customAttributes" ? 1 : ["values": ["x"]]
        let many = JSONObject((0..<1200).map { ("k\($0)", value) })
        let answer = try await world.post("/v2/mgmt/user/search", [field: .object(many)])
        #expect(answer.status == 400 && answer.body["errorCode"] == "E011004")
    }

    @Test func `composed and decomposed letters are two roles of a tenant, of which a search may want both`()
        async throws
    {
        _ = try await world.perform(CreateTenant(id: "acme", name: "Acme"))
        for name in ["\u{E9}", "e\u{301}"] { _ = try await world.perform(CreateRole(name: name, tenantId: "acme")) }
        let request = UserRolesRequest(loginId: "ann@example.com", roleNames: ["\u{E9}"], tenantId: "acme")
        _ = try await world.perform(AddUserRolesJoiningTenant(request: request))
        let wanted: JSONValue = ["acme": ["values": ["\u{E9}", "e\u{301}"], "and": true]]
        #expect(try await world.post("/v2/mgmt/user/search", ["tenantRoleNames": wanted]).body["total"] == 0)
    }

    @Test func `composed and decomposed letters are two login IDs (Q-09)`() async throws {
        _ = try await world.perform(
            CreateUser.with("jos\u{E9}@x.example") { $0.profile.additionalIdentifiers = ["z\u{E9}", "ze\u{301}"] }
        )
        #expect(try await world.load("ze\u{301}").loginIds.count == 3)
        let change: JSONValue = ["loginId": "z\u{E9}", "newLoginId": "jose\u{301}"]
        #expect(try await world.post("/v1/mgmt/user/update/loginid", change).status == 200)
        #expect(try await world.load("jose\u{301}").loginIds.count == 3)
    }

    @Test func `white space goes also beside letters that are not ASCII (Q-09)`() async throws {
        let user = try await world.perform(CreateUser.with(" jos\u{E9}\t") { $0.profile.email = "j@x.example" }).user
        #expect(user.loginIds == ["jos\u{E9}"])
    }

    @Test func `a text with NUL is refused, in a body and in a query`() async throws {
        #expect(try await world.post("/v2/mgmt/user/search", ["loginIds": ["ann@example.com\u{0}junk"]]).status == 400)
        #expect(await world.send(.get, "/v1/mgmt/user?loginId=ann@example.com%00junk").status == .badRequest)
    }

    @Test(arguments: ["", "  ", "\t"]) func `a blank login ID is a missing one`(_ blank: String) async throws {
        let answer = try await world.post("/v1/mgmt/user/create", ["loginId": .string(blank), "email": "b@x.example"])
        #expect(answer.body["errorMessage"] == "The loginId field is required")
    }

    @Test func `a login ID cannot be another user's ID (U-02)`() async throws {
        let id = try await world.load("ann@example.com").userId
        let error = try await world.error(CreateUser.with(id) { $0.profile.email = "thief@x.example" })
        #expect(error?.code == .userAlreadyExists)
        #expect(try await world.load(id).loginIds == ["ann@example.com"])
    }

    @Test func `a body of the wrong kind is named`() async throws {
        #expect(
            try await world.post("/v1/mgmt/user/create", [1]).body["errorMessage"]
                == "The body must be of type object, not array"
        )
    }

    @Test func `one broken user of a batch does not take the others down (BA-03)`() async throws {
        let users: JSONValue = [
            ["loginId": "ok@x.example"], ["loginId": "b@x.example", "hashedPassword": ["sha": ["hash": "00"]]],
            ["loginId": "c@x.example", "userTenants": [["tenantId": ""]]],
            ["loginId": "d@x.example", "createdTime": -1],
        ]
        let answer = try await world.post("/v1/mgmt/user/create/batch", ["users": users])
        #expect(
            answer.body["createdUsers"]?.arrayValue?.count == 1 && answer.body["failedUsers"]?.arrayValue?.count == 3
        )
        let patches: JSONValue = [
            ["loginId": "ok@x.example", "name": "Ok"], ["loginId": "ok@x.example", "userTenants": [[:]]],
        ]
        let patched = await world.send(.patch, "/v1/mgmt/user/patch/batch", ["users": patches])
        #expect(try JSONValue(parsing: patched.body)["patchedUsers"]?.arrayValue?.count == 1)
    }

    @Test func `composed and decomposed letters are two texts everywhere`() async throws {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        for (id, name) in [(composed, "One"), (decomposed, "Two")] {
            try await world.post("/v1/mgmt/tenant/create", ["id": .string(id), "name": .string(name)])
        }
        let batch: JSONValue = ["tenantId": .string(composed), "ssoIds": [.string(composed), .string(decomposed)]]
        #expect(try await world.post("/v1/mgmt/tenant/adminlinks/sso/authenticated/batch", batch).status == 200)
        for id in [composed, decomposed, composed] {
            var patch = PatchUser(loginId: "ann@example.com")
            patch.userTenants = .value([TenantAssociation(tenantId: id)])
            _ = try await world.perform(patch)
            #expect(
                try await world.load("ann@example.com").userTenants.map { Array($0.tenantId.utf8) } == [Array(id.utf8)]
            )
        }
    }

    @Test func `a blank ID is refused`() async throws {
        #expect(try await world.post("/v1/mgmt/tenant/create", ["id": " ", "name": "x"]).status == 400)
        #expect(try await world.post("/v1/mgmt/sso/idp/app/oidc/create", ["name": " ", "enabled": true]).status == 400)
    }
}
