@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// What happens before and around an operation: authorization, routing, CORS, decoding.
@Suite struct TransportTests {
    let world: World

    init() throws {
        world = try World()
    }

    @Test(arguments: [
        "none", "Basic abc", "Bearer", "Bearer ", "Bearer P2x", "Bearer P2x:", "Bearer P2x:a:b", "Bearer P2x:a.b.c:d:e",
        "Bearer :key", "Bearer P 2:key",
        "Bearer P/../x:key",
        "Bearer \(String(repeating: "P", count: 65)):key",
    ])
    func `a malformed authorization is 401 (AR-7.2)`(_ authorization: String) async throws {
        let response = await world.send(
            .post,
            "/v1/mgmt/user/create",
            ["loginId": "a"],
            headers: ["Authorization": authorization]
        )
        #expect(response.status == .unauthorized)
        #expect(try JSONValue(parsing: response.body)["errorCode"] == "E111119")
    }

    @Test(arguments: [
        ("none", "is missing"), ("Basic abc", "must be Bearer <projectId>:<managementKey>"),
        ("Bearer P2x", "has no management key: it must be Bearer <projectId>:<managementKey>"),
        ("Bearer no/project:key", "\"no/project\" is not a project ID"),
        ("Bearer no/project:key", "the Authorization header must be Bearer <projectId>:<managementKey>"),
    ])
    func `a refused authorization says what is wrong and shows the form`(_ field: String, _ text: String) async throws {
        let response = await world.send(.get, "/v1/mgmt/license", headers: ["Authorization": field])
        #expect(try JSONValue(parsing: response.body)["errorMessage"]?.stringValue?.contains(text) == true)
    }

    @Test func `with configured keys only these are accepted`() async throws {
        let strict = try World { $0.managementKeys = ManagementKeys(["right"]) }
        let path = "/v1/mgmt/license"
        #expect(await strict.send(.get, path, headers: ["Authorization": "Bearer P1:right"]).status == .ok)
        #expect(await strict.send(.get, path, headers: ["Authorization": "Bearer P1:wrong"]).status == .unauthorized)
    }

    @Test func `every project is a world of its own`() async throws {
        try await world.post("/v1/mgmt/user/create", ["loginId": "ann@example.com"])
        let other = await world.send(
            .get,
            "/v1/mgmt/user?loginId=ann@example.com",
            headers: ["Authorization": "Bearer P2other:key"]
        )
        #expect(other.status == .notFound)
    }

    @Test func `past the limit of projects there is a clear error, and the old ones go on`() async throws {
        let small = try World { $0.projectLimit = 1 }
        let refused = await small.send(.get, "/v1/mgmt/license", headers: ["Authorization": "Bearer P2second:key"])
        #expect(refused.status == .badRequest)
        #expect(try JSONValue(parsing: refused.body)["errorCode"] == .string(ErrorCode.tooManyProjects.rawValue))
        #expect(await small.send(.get, "/v1/mgmt/license").status == .ok)
    }

    @Test func `a page's origin is echoed, with credentials (AR-1.4)`() async {
        let response = await world.send(.get, "/v1/mgmt/license", headers: ["Origin": "http://localhost:3000"])
        #expect(response.headers["Access-Control-Allow-Origin"] == "http://localhost:3000")
        #expect(response.headers["Access-Control-Allow-Credentials"] == "true")
    }

    @Test func `a preflight is answered without authorization`() async {
        let asked: HTTPHeaders = [
            "Authorization": "none", "Origin": "http://a", "Access-Control-Request-Headers": "x-descope-sdk-name",
        ]
        let response = await world.send(.options, "/v1/mgmt/user/create", headers: asked)
        #expect(response.status == .noContent)
        #expect(response.headers["Access-Control-Allow-Headers"] == "x-descope-sdk-name")
    }

    @Test func `every answer says that it is the emulator's`() async {
        #expect(await world.send(.get, "/v1/mgmt/license").headers["X-Descope-Emulator"] == Version.current)
        #expect(await world.send(.get, "/nowhere").headers["X-Descope-Emulator"] == Version.current)
        let broken = Emulator.refusal(HTTPProtocolError(.badRequest, "no Host"))
        #expect(broken.headers["X-Descope-Emulator"] == Version.current)
    }

    @Test func `broken HTTP is answered in the service's envelope, with its own status`() throws {
        let response = Emulator.refusal(HTTPProtocolError(.contentTooLarge, "The body is too large"))
        #expect(response.status == .contentTooLarge)
        #expect(try JSONValue(parsing: response.body)["errorCode"] == .string(ErrorCode.brokenHTTP.rawValue))
        #expect(
            try JSONValue(parsing: response.body).objectValue?.keys == [
                "errorCode", "errorDescription", "errorMessage", "message",
            ]
        )
    }

    @Test func `SDKs never retry what the emulator answers (W-12)`() {
        let retried: Set = [503, 520, 521, 522, 524, 530]
        #expect(ErrorCode.allCases.allSatisfy { !retried.contains($0.status) })
    }

    @Test func `what is nobody's fault but ours is 500, without detail`() async throws {
        let lost = try World { $0.dataDirectory = "/nowhere" }
        let response = await lost.send(.get, "/v1/mgmt/license")
        #expect(response.status == .internalServerError)
        #expect(try JSONValue(parsing: response.body)["errorCode"] == "E010009")
        #expect(!String(decoding: response.body, as: UTF8.self).contains("nowhere"))
    }

    @Test func `HEAD is answered like GET`() async {
        #expect(await world.send(.head, "/health").status == .ok)
    }
}
