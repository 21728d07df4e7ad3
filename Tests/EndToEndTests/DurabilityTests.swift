import Foundation
import JSON
import SQLite
import Testing

/// `--data`: what was acknowledged is there after a restart, however the emulator ended.
@Suite struct DurabilityTests {
    @Test func `a stopped emulator leaves one file per project, and its users come back`() async throws {
        let directory = try TemporaryDirectory()
        let first = try RunningEmulator(["--data", directory.path])
        #expect(try await first.post("/v1/mgmt/user/create", ["loginId": "ann@example.com"]).status == 200)
        #expect(first.stop() == 0)
        // The project ID in hexadecimal; no -wal beside it: the database was checkpointed.
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(files == ["5032746573743030303030303030303030303030303030303030303030.sqlite"])
        let second = try RunningEmulator(["--data", directory.path])
        #expect(try await second.send("GET", "/v1/mgmt/user?loginId=ann@example.com").status == 200)
    }

    @Test func `after kill -9 every acknowledged user is there and the database is whole`() async throws {
        let directory = try TemporaryDirectory()
        let emulator = try RunningEmulator(["--data", directory.path])
        let acknowledged = await Self.createUntilKilled(emulator)
        let restarted = try RunningEmulator(["--data", directory.path])
        for number in 0..<acknowledged {
            #expect(try await restarted.send("GET", "/v1/mgmt/user?loginId=user-\(number)@example.com").status == 200)
        }
        #expect(acknowledged >= 50)
        #expect(restarted.stop() == 0)
        #expect(try Self.integrity(of: directory) == "ok")
    }

    @Test func `more projects than open files all keep their users`() async throws {
        let directory = try TemporaryDirectory()
        let emulator = try RunningEmulator(["--data", directory.path])
        for number in 0..<140 {
            let created = try await emulator.send(
                "POST",
                "/v1/mgmt/user/create",
                ["loginId": "ann@example.com"],
                key: "P\(number):key"
            )
            #expect(created.status == 200)
        }
        #expect(try await emulator.send("GET", "/v1/mgmt/user?loginId=ann@example.com", key: "P0:key").status == 200)
    }

    /// Creates one user after another and kills the emulator in the middle; the answer counts the acknowledged ones.
    private static func createUntilKilled(_ emulator: RunningEmulator) async -> Int {
        let pid = emulator.process.process.processIdentifier
        for number in 0..<10_000 {
            if number == 50 { DispatchQueue.global().async { kill(pid, SIGKILL) } }
            let answer = try? await emulator.post("/v1/mgmt/user/create", ["loginId": "user-\(number)@example.com"])
            guard answer?.status == 200 else { return number }
        }
        return 10_000
    }

    /// What SQLite says of the one database in a directory.
    private static func integrity(of directory: TemporaryDirectory) throws -> String {
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: directory.path).first)
        let database = try Connection(.file(directory.path + "/" + file))
        return try database.first("PRAGMA integrity_check") { $0.text(0) } ?? ""
    }
}
