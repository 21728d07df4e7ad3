@testable import DescopeEmulator
import Foundation
import HTTP
import JSON
import Testing

/// What the emulator's own endpoints of a project have in common.
@Suite struct ProjectEndpointTests {
    private func status(_ emulator: Emulator, _ id: String) async -> Int {
        await emulator.respond(to: HTTPRequest(.get, "/_emulator/v1/projects/\(id)/clock")).status.code
    }

    @Test(arguments: ["P2nobody", "no%20project", "..%2F..%2Fetc", String(repeating: "P", count: 300)])
    func `a project that does not exist is not made`(_ id: String) async throws {
        let emulator = try World().emulator
        #expect(await status(emulator, id) == 404)
        #expect(emulator.projects.count == 1)
    }

    @Test func `a project in a file exists before its first call`() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let path = directory.path(percentEncoded: false)
        let first = try World { $0.dataDirectory = path }
        try await first.control(.put, "/clock", ["advance": "1h"])
        try await first.control(.patch, "/settings", ["otpLength": 8])
        await first.emulator.close()
        var configuration = Emulator.Configuration()
        configuration.dataDirectory = path
        let emulator = Emulator(configuration)
        #expect(await status(emulator, World.projectID) == 200)
        #expect(await status(emulator, "P2other") == 404)
        let project = try emulator.project(World.projectID)
        #expect(try await project.clock == .stopped(World.start.advanced(bySeconds: 3600)))
        #expect(try await project.transaction { try $0.settings.otpLength } == 8)
        await emulator.close()
    }

    @Test func `no fault hits them, and the next operation still meets it`() async throws {
        let world = try World()
        await world.project.break(.drop)
        #expect(try await world.control(.get, "/settings").status == 200)
        let request = HTTPRequest(.get, "/v1/mgmt/license", headers: ["Authorization": "Bearer \(World.projectID):key"])
        guard case .drop = await world.emulator.outcome(of: request) else {
            Issue.record("the operation was answered")
            return
        }
    }

    @Test(arguments: ["otpLength", "redirectURL"]) func `a settings change of one project is not another's`(
        _ field: String
    ) async throws {
        let world = try World()
        _ = try world.emulator.project("P2other")
        let value: JSONValue = field == "otpLength" ? 8 : "https://app.example"
        #expect(try await world.control(.patch, "/settings", .object([field: value])).body[field] == value)
        let other = await world.emulator.respond(to: HTTPRequest(.get, "/_emulator/v1/projects/P2other/settings"))
        #expect(try JSONValue(parsing: other.body)[field] != value)
    }

    @Test func `a large body is read where no other client waits, and as strictly`() async throws {
        let world = try World()
        let url = "http://example.com/" + String(repeating: "a", count: 20_000)
        #expect(try await world.control(.patch, "/settings", ["redirectURL": .string(url)]).status == 200)
        #expect(try await world.control(.patch, "/settings", ["redirectUrl": .string(url)]).status == 400)
    }
}
