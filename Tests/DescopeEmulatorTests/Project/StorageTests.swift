@testable import DescopeEmulator
import Foundation
import HTTP
import SQLite
import Testing

/// Projects in files.
@Suite final class StorageTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    /// Does something with an emulator that is started at a time and stopped again.
    private func run<T: Sendable>(at seconds: Int64, _ body: (World) async throws -> T) async throws -> T {
        let world = try World {
            $0.dataDirectory = self.directory.path
            $0.clock = .stopped(Instant(seconds: seconds))
        }
        let result = try await body(world)
        await world.emulator.close()
        return result
    }

    /// Changes a project's file behind the emulator's back.
    private func tamper(_ sql: SQL) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        let file = try #require(files.first { $0.hasSuffix(".sqlite") })
        try Connection(.file(directory.appending(path: file).path)).run(sql)
    }

    @Test func `a project is as old as its first request, whenever it is opened again`() async throws {
        for time in [1000, 2000] as [Int64] {
            let roles = try await run(at: time) { try await $0.perform(LoadRoles()).roles }
            #expect(roles.map(\.createdTime) == [1000])
        }
    }

    @Test func `identifiers grow over a restart, even with the clock set back`() async throws {
        let times: [Int64] = [1_767_225_600, 1_767_225_600, 1_767_222_000]
        var ids: [String] = []
        for (number, time) in times.enumerated() {
            ids.append(
                try await run(at: time) {
                    try await $0.project.setClock(.stopped(Instant(seconds: time)))
                    return try await $0.perform(CreateUser(loginId: "\(number)@example.com")).user.userId
                }
            )
        }
        #expect(ids == ids.sorted())
    }

    @Test func `an image takes the place of a file, and is there after a restart`() async throws {
        try await run(at: 1000) { world in
            _ = try await world.perform(CreateUser(loginId: "ann@example.com"))
            let image = try await world.project.image()
            _ = try await world.perform(CreateUser(loginId: "bob@example.com"))
            try await world.project.replaceDatabase(with: image)
            #expect(try await world.perform(SearchUsers()).total == 1)
        }
        #expect(try await run(at: 2000) { try await $0.perform(SearchUsers()).total } == 1)
        #expect(try await run(at: 2000) { try await $0.project.clock } == .stopped(Instant(seconds: 1000)))
    }

    @Test func `a clock's offset is there after a restart`() async throws {
        try await run(at: 1000) { try await $0.project.setClock(Clock(offset: 5000)) }
        #expect(try await run(at: 2000) { try await $0.project.clock } == Clock(offset: 5000))
    }

    @Test(
        arguments: [
            ("UPDATE applications SET type = 'ldap'", "/v1/mgmt/sso/idp/apps/load"),
            ("UPDATE applications SET settings = '[1]'", "/v1/mgmt/sso/idp/apps/load"),
            ("UPDATE tenants SET authType = 'ldap'", "/v1/mgmt/tenant/all"),
            ("UPDATE tenants SET federatedAppIds = '[1]'", "/v1/mgmt/tenant/all"),
        ]
    )
    func `what no emulator stored is an error, not another value`(_ sql: String, _ path: String) async throws {
        _ = try await run(at: 1000) { try await $0.perform(CreateTenant(id: "acme", name: "Acme")) }
        try tamper(SQL(sql))
        #expect(try await run(at: 1000) { await $0.send(.get, path).status } == .internalServerError)
    }
}
