@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// The header that names the fields nobody reads.
@Suite struct WarningsTests {
    @Test func `a required field that is misspelled gets the hint with the error`() async throws {
        let response = try await World().send(.post, "/v1/mgmt/user/update", ["loginid": "ann@example.com"])
        #expect(response.status == .badRequest)
        #expect(response.headers["X-Emulator-Warnings"]?.contains("loginId") == true)
    }

    @Test(arguments: [
        (#"{"loginId":"ann@example.com","nmae":"Ann"}"#, "unknown%20field%20nmae%2C%20did%20you%20mean%20name%3F"),
        (#"{"loginId":"ann@example.com","Email":""}"#, "unknown%20field%20Email%2C%20did%20you%20mean%20email%3F"),
        (#"{"loginId":"ann@example.com","shoeSize":4}"#, "unknown%20field%20shoeSize"),
        (#"{"loginId":"ann@example.com","é":1,"o":2}"#, "unknown%20field%20%C3%A9, unknown%20field%20o"),
    ])
    func `a field that nobody reads is named, with the nearest that is read`(_ body: String, _ header: String)
        async throws
    {
        let response = try await Self.create(body)
        #expect(response.status == .ok)
        #expect(response.headers["X-Emulator-Warnings"] == header)
    }

    @Test func `elements of a list are one place`() async throws {
        let tenants = #"[{"tenantId":"a","roleName":1},{"tenantId":"b","roleName":2}]"#
        let response = try await Self.create(#"{"loginId":"ann@example.com","userTenants":\#(tenants)}"#)
        let warning = "unknown%20field%20userTenants[].roleName%2C%20did%20you%20mean%20roleNames%3F"
        #expect(response.headers["X-Emulator-Warnings"] == warning)
    }

    @Test(arguments: ["identifier", "loginId"])
    func `a field's other name is no warning`(_ name: String) async throws {
        let response = try await Self.create(#"{"\#(name)":"ann@example.com","displayName":"Ann"}"#)
        #expect(response.headers["X-Emulator-Warnings"] == nil)
    }

    @Test(arguments: [
        (#"[]"#, nil),
        (#"[{"familyId":"carr"}]"#, "there%20are%20no%20families%20yet%2C%20familyAssociations%20was%20dropped"),
    ])
    func `families are dropped, where any are named (C-47)`(_ families: String, _ header: String?) async throws {
        let world = try World()
        _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
        let body = #"{"loginId":"ann@example.com","email":"ann@example.com","familyAssociations":\#(families)}"#
        let response = await world.send(.post, "/v1/mgmt/user/update", try JSONValue(parsing: Array(body.utf8)))
        #expect(response.status == .ok && response.headers["X-Emulator-Warnings"] == header)
    }

    @Test func `the header has at most 1 KB`() async throws {
        let fields = (0..<500).map { #""unknown\#($0)":1"# }.joined(separator: ",")
        let value = try await Self.create(#"{"loginId":"ann@example.com",\#(fields)}"#).headers["X-Emulator-Warnings"]
        #expect(try #require(value).utf8.count <= 1024)
        #expect(value?.hasSuffix("%20more") == true)
    }

    @Test func `what is undone is not warned of`() async throws {
        let body = #"{"loginId":"ann@example.com","customAttributes":{"shoe":4},"ssoAppIds":["none"]}"#
        let response = try await Self.create(body)
        #expect(response.status == .badRequest && response.headers["X-Emulator-Warnings"] == nil)
        let users: JSONValue = [
            ["loginId": "ann@example.com", "customAttributes": ["shoe": 4], "ssoAppIds": ["none"]],
            ["loginId": "bob@example.com", "customAttributes": ["hat": 4]],
        ]
        let batch = try await World().send(.post, "/v1/mgmt/user/create/batch", ["users": users])
        let header = "the%20custom%20attribute%20hat%20is%20not%20defined%2C%20its%20value%20was%20dropped"
        #expect(batch.headers["X-Emulator-Warnings"] == header)
    }

    @Test(arguments: [
        ("samll", "%2C%20did%20you%20mean%20saml%3F"), ("x", "%2C%20known%20are%20none%2C%20saml%2C%20oidc"),
    ])
    func `a kind of authentication that no tenant has is named`(_ given: String, _ hint: String) async throws {
        let response = try await World().send(.post, "/v1/mgmt/tenant/search", ["authType": .string(given)])
        #expect(response.headers["X-Emulator-Warnings"] == "unknown%20value%20\(given)%20in%20authType" + hint)
    }

    @Test func `what is said twice is shown once`() {
        let warnings = WarningList()
        for text in ["one", "two", "one"] { warnings.add(text) }
        #expect(WarningList.value(warnings.texts) == "one, two")
    }

    private static func create(_ body: String) async throws -> HTTPResponse {
        try await World().send(.post, "/v1/mgmt/user/create", JSONValue(parsing: Array(body.utf8)))
    }
}
