@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Warnings of login IDs that differ from another user's in the case of letters alone.
@Suite struct LookalikeTests {
    let world: World

    init() async throws {
        world = try World()
        for loginID in ["ann@example.com", "bob@example.com"] {
            try await world.post("/v1/mgmt/user/create", ["loginId": .string(loginID)])
        }
    }

    @Test func `changing the case of one's own login ID is not worth a warning`() async {
        let body: JSONValue = ["loginId": "ann@example.com", "newLoginId": "Ann@example.com"]
        #expect(await warning(.post, "/v1/mgmt/user/update/loginid", body) == nil)
    }

    @Test(arguments: [(HTTPMethod.post, "/v1/mgmt/user/update"), (.patch, "/v1/mgmt/user/patch")])
    func `an additional login ID is compared with those of other users`(_ method: HTTPMethod, _ path: String) async {
        let own: JSONValue = ["loginId": "ann@example.com", "additionalIdentifiers": ["ANN@example.com"]]
        #expect(await warning(method, path, own) == nil)
        let other: JSONValue = ["loginId": "ann@example.com", "additionalIdentifiers": ["BOB@example.com"]]
        #expect(await warning(method, path, other)?.contains("BOB%40example.com%20and%20bob%40example.com") == true)
        #expect(await warning(method, path, other) == nil, "said once, when it is added")
    }

    @Test func `one's own login ID does not hide that of another user`() async throws {
        try await world.post(
            "/v1/mgmt/user/update",
            ["loginId": "ann@example.com", "additionalIdentifiers": ["carl@x"]]
        )
        try await world.post("/v1/mgmt/user/create", ["loginId": "CARL@x", "email": "c@example.com"])
        let body: JSONValue = ["loginId": "ann@example.com", "additionalIdentifiers": ["Carl@x"]]
        #expect(await warning(.patch, "/v1/mgmt/user/patch", body)?.contains("CARL%40x") == true)
    }

    private func warning(_ method: HTTPMethod, _ path: String, _ body: JSONValue) async -> String? {
        await world.send(method, path, body).headers["X-Emulator-Warnings"]
    }
}
