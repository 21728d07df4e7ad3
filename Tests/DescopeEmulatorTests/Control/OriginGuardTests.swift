@testable import DescopeEmulator
import HTTP
import JSON
import Testing

/// Who may call the emulator's own endpoints, by the headers that browsers send.
@Suite struct OriginGuardTests {
    private static let path = "/_emulator/v1/projects/\(World.projectID)/clock"

    private func status(
        _ headers: HTTPHeaders,
        publicURL: String? = nil,
        _ method: HTTPMethod = .get,
        _ path: String = path
    ) async throws -> Int {
        try await World { $0.publicURL = publicURL }.send(method, path, headers: headers).status.code
    }

    @Test(
        arguments: [
            "localhost", "localhost:7372", "LOCALHOST:7372", "app.localhost:7372", "127.0.0.1:7372", "10.1.2.3",
            "[::1]:7372", "[fe80::1]",
        ]
    )
    func `a name of this machine or a number may be called`(_ host: String) async throws {
        #expect(try await status(["Host": host]) == 200)
    }

    @Test(
        arguments: [
            "evil.example", "evil.example:7372", "localhost.evil.example", "notlocalhost", "127.0.0.1.evil.example",
            "1.2.3", "1.2.3.4.5", "256.1.1.1", "0x7f000001", "", ":7372",
        ]
    )
    func `any other name may not`(_ host: String) async throws {
        #expect(try await status(["Host": host]) == 403)
    }

    @Test func `the name of the public URL may be called, and its pages may ask`() async throws {
        let url = "https://Auth.example:8443"
        #expect(
            try await status(["Host": "auth.example:8443", "Origin": "https://auth.example:8443"], publicURL: url)
                == 200
        )
        #expect(try await status(["Host": "auth.example", "Origin": "http://auth.example"], publicURL: url) == 200)
        #expect(try await status(["Host": "auth.example", "Origin": "https://evil.example"], publicURL: url) == 403)
        #expect(try await status(["Host": "other.example"], publicURL: url) == 403)
        #expect(try await status(["Host": "localhost:7372", "Origin": "http://localhost:7372"], publicURL: url) == 200)
    }

    @Test(
        arguments: [
            ("http://localhost:7372", 200), ("HTTP://LOCALHOST:7372", 200), ("https://localhost:7372", 403),
            ("http://localhost", 403), ("http://localhost:3000", 403), ("http://127.0.0.1:7372", 403), ("null", 403),
            ("", 403), ("http://localhost:7372.evil.example", 403),
        ]
    )
    func `a page may ask if its scheme, host and port are those that were called`(_ origin: String, _ expected: Int)
        async throws
    {
        #expect(try await status(["Host": "localhost:7372", "Origin": origin]) == expected)
    }

    @Test(
        arguments: [
            "/_emulator/v1/health", "/_emulator/v1/errors", "/_emulator/v1/openapi.json", "/_emulator/", "/_emulator",
            "/_emulator/v1/nothing", "/%5Femulator/v1/projects/\(World.projectID)/clock", "//_emulator/v1/health",
        ]
    )
    func `everything below the prefix is guarded, however it is written`(_ path: String) async throws {
        for method in [HTTPMethod.get, .post, .options] {
            #expect(try await status(["Host": "evil.example"], method, path) == 403)
            #expect(try await status(["Host": "localhost", "Origin": "http://evil.example"], method, path) == 403)
        }
    }

    @Test func `a foreign page learns nothing from the refusal`() async throws {
        let headers: HTTPHeaders = ["Host": "localhost", "Origin": "http://evil.example"]
        let response = try await World().send(.get, Self.path, headers: headers)
        #expect(response.headers["Access-Control-Allow-Origin"] == nil)
        #expect(try JSONValue(parsing: response.body)["errorCode"] == "E999103")
    }

    @Test func `anybody may ask whether the emulator is well, without credentials`() async throws {
        let headers: HTTPHeaders = ["Host": "evil.example", "Origin": "http://evil.example"]
        let response = try await World().send(.get, "/health", headers: headers)
        #expect(response.status == .ok && response.headers["Access-Control-Allow-Origin"] == "*")
        #expect(response.headers["Access-Control-Allow-Credentials"] == nil)
    }

    @Test func `the service's operations answer any page, as the service does`() async throws {
        let headers: HTTPHeaders = ["Host": "evil.example", "Origin": "http://evil.example"]
        let response = try await World().send(.get, "/v1/mgmt/license", headers: headers)
        #expect(response.status == .ok && response.headers["Access-Control-Allow-Origin"] == "http://evil.example")
    }
}
