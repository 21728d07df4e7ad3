import Foundation
import JSON
@testable import descope_emulator
import TestSupport
import Testing

/// The command line: ready line, ready file, signals, exit codes, environment.
@Suite struct CommandLineTests {
    @Test func `one ready line goes out at once, also into a pipe`() throws {
        let process = try EmulatorProcess(["serve", "--port", "0"])
        let line = process.firstLine()
        #expect(line.wholeMatch(of: /descope-emulator \d+\.\d+\.\d+ listening on http:\/\/127\.0\.0\.1:\d+/) != nil)
    }

    @Test func `serve is what it does without a sub-command`() throws {
        #expect(try EmulatorProcess(["--port", "0"]).firstLine().contains("listening"))
    }

    @Test func `coverage prints a table in full or compact`() throws {
        #expect(try EmulatorProcess(["coverage"]).firstLine().hasPrefix("## "))
        #expect(try EmulatorProcess(["coverage", "--compact"]).firstLine().hasPrefix("| area | built |"))
    }

    @Test func `with the JSON log format the ready line is one object`() throws {
        let process = try EmulatorProcess(["serve", "--port", "0", "--log-format", "json"])
        let line = try JSONValue(parsing: Array(process.firstLine().utf8))
        #expect(line["pid"]?.intValue == Int(process.process.processIdentifier))
        #expect(line["url"]?.stringValue == "http://127.0.0.1:\(line["port"]?.intValue ?? 0)")
    }

    @Test func `the ready file says where it is`() throws {
        let directory = try TemporaryDirectory()
        let emulator = try RunningEmulator(["--ready-file", directory.path + "/ready"])
        let file = try Data(contentsOf: URL(filePath: directory.path + "/ready"))
        let ready = try JSONValue(parsing: [UInt8](file))
        #expect(ready["url"]?.stringValue == emulator.url.absoluteString)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["ready"])
        #expect(emulator.stop() == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == [])
    }

    @Test func `a ready file that cannot be written is status 1 and leaves no draft`() throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(atPath: directory.path + "/ready", withIntermediateDirectories: false)
        #expect(try EmulatorProcess.status(["--port", "0", "--ready-file", directory.path + "/ready"]) == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["ready"])
    }

    @Test func `a key file replaces the key that every emulator has`() async throws {
        let directory = try TemporaryDirectory()
        let file = directory.path + "/key.pem"
        try ForeignKey.pem.write(toFile: file, atomically: true, encoding: .utf8)
        let (usual, own) = (try RunningEmulator(), try RunningEmulator(["--key-file", file]))
        let keys = [try await usual.send("GET", "/v2/keys/P2test"), try await own.send("GET", "/v2/keys/P2test")]
        #expect(keys.map(\.status) == [200, 200] && keys[1].body["keys"]?[0]?["e"] == "AQAB")
        #expect(keys[0].body != keys[1].body)
    }

    @Test(arguments: ["", "not a key", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"])
    func `a key file without a key is status 4`(_ text: String) throws {
        let directory = try TemporaryDirectory()
        let file = directory.path + "/key.pem"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try EmulatorProcess.status(["--port", "0", "--key-file", file]) == 4)
        #expect(try EmulatorProcess.status(["--port", "0", "--key-file", file + ".missing"]) == 4)
    }

    @Test(arguments: [SIGTERM, SIGINT]) func `a signal stops it with status 0`(_ signal: Int32) throws {
        let emulator = try RunningEmulator()
        kill(emulator.process.process.processIdentifier, signal)
        #expect(emulator.process.exitStatus() == 0)
    }

    @Test(arguments: [
        ["serve", "--nonsense"], ["nonsense"], ["serve", "wait"], ["--port"], ["--port", "--host", "::1"],
        ["coverage", "--compact=yes"], ["wait", "--port", "1"], ["--port", "70000"], ["--log-level", "loud"],
        ["--max-body", "0"],
        ["--max-head", "9223372036854775807"], ["--max-body", "1073741825"], ["wait", "--timeout", "soon"],
        ["wait", "--timeout", "999999999999999999m"], ["wait", "--timeout", "1441m"],
        ["healthcheck", "--url", "http://somewhere:80"], ["--public-url", "auth.example"],
        ["--public-url", "https://auth.example/path"], ["--public-url", "https://a b"], ["--public-url", "https://"],
        ["--management-key", "a:b"], ["--management-key", "a.b.c"], ["--management-key", ""],
    ])
    func `a usage error is status 2`(_ arguments: [String]) throws {
        #expect(try EmulatorProcess.status(arguments) == 2)
    }

    @Test(arguments: [true, false])
    func `clients reach it where the flag or the variable says`(_ isFlag: Bool) async throws {
        let url = "https://auth.example"
        let emulator = try RunningEmulator(
            isFlag ? ["--public-url", url] : [],
            environment: isFlag ? [:] : ["DESCOPE_EMULATOR_PUBLIC_URL": url]
        )
        let application = try await emulator.send("GET", "/v1/mgmt/sso/idp/app/load?id=descope-default-oidc").body
        let issuer = application["oidcSettings"]?["issuer"]?.stringValue
        #expect(issuer?.hasPrefix(url + "/") == true)
    }

    @Test func `an environment variable that makes no sense is status 2`() throws {
        let process = try EmulatorProcess([], environment: ["DESCOPE_EMULATOR_MAX_HEAD": "many"])
        #expect(process.exitStatus() == 2)
        #expect(process.errorText().contains("DESCOPE_EMULATOR_MAX_HEAD has no valid value"))
    }

    @Test func `a port in use is status 3`() throws {
        let emulator = try RunningEmulator()
        #expect(try EmulatorProcess.status(["--port", "\(emulator.url.port ?? 0)"]) == 3)
    }

    @Test func `a data directory that is none is status 4`() throws {
        #expect(try EmulatorProcess.status(["--port", "0", "--data", "/dev/null"]) == 4)
    }

    @Test(arguments: [
        Array("no database at all".utf8), Array("SQLite format 3\0".utf8) + [UInt8](repeating: 9, count: 84),
    ])
    func `a data file that cannot be used is status 4`(_ content: [UInt8]) throws {
        let directory = try TemporaryDirectory()
        try Data(content).write(to: URL(filePath: directory.path + "/5032.sqlite"))
        let process = try EmulatorProcess(["--port", "0", "--data", directory.path])
        #expect(process.exitStatus() == 4)
        #expect(process.errorText().contains("5032.sqlite"))
    }

    @Test(arguments: [
        (["--help"], "A local emulator of Descope's REST API."), (["help"], "A local emulator of Descope's REST API."),
        (["help", "wait"], "Return when an emulator is ready."), (["errors", "-h"], "Print every error code"),
        (["serve", "--port", "0", "--help"], "Start the emulator"), (["--version"], "0.1.0"),
    ])
    func `help and version are printed with status 0`(_ arguments: [String], _ start: String) throws {
        let process = try EmulatorProcess(arguments)
        #expect(process.firstLine().hasPrefix(start))
        #expect(process.exitStatus() == 0)
    }

    @Test func `a misspelt flag is named with the one that is near`() throws {
        let process = try EmulatorProcess(["wait", "--timout=1s"])
        #expect(process.exitStatus() == 2)
        #expect(process.errorText() == "descope-emulator: wait does not know --timout; did you mean --timeout?\n")
    }

    @Test func `flags have environment variables, and win over them`() async throws {
        let keys = ["DESCOPE_EMULATOR_MANAGEMENT_KEY": "secret", "DESCOPE_EMULATOR_LOG_LEVEL": "loud"]
        let emulator = try RunningEmulator(["--log-level", "error"], environment: keys)
        #expect(try await emulator.send("GET", "/v1/mgmt/license", key: "P1:secret").status == 200)
        #expect(try await emulator.send("GET", "/v1/mgmt/license", key: "P1:other").status == 401)
    }

    @Test func `healthcheck and wait tell by their status whether an emulator is there`() throws {
        let emulator = try RunningEmulator()
        let url = emulator.url.absoluteString
        #expect(try EmulatorProcess.status(["healthcheck", "--url", url]) == 0)
        #expect(try EmulatorProcess.status(["wait", "--url", url]) == 0)
        #expect(emulator.stop() == 0)
        #expect(try EmulatorProcess.status(["healthcheck", "--url", url]) == 1)
        #expect(try EmulatorProcess.status(["wait", "--timeout", "50ms", "--url", url]) == 1)
    }

    @Test func `logs are on stderr and hold no secret`() async throws {
        let emulator = try RunningEmulator(["--log-level", "trace", "--log-format", "text"])
        _ = try await emulator.post("/v1/mgmt/user/create", ["loginId": "ann", "password": "Open-Sesame-1"])
        let hash: JSONValue = ["md5": ["hash": "155ba8e102f3beb97892c3400b65031c"]]
        let users: JSONValue = [
            ["loginId": "bob", "hashedPassword": hash], ["loginId": "cat@x.example", "seed": "JBSWY3DPEHPK3PXP"],
        ]
        _ = try await emulator.post("/v1/mgmt/user/create/batch", ["users": users])
        _ = try await emulator.send("GET", "/v1/mgmt/user?loginId=ann", key: "P1:management-secret")
        #expect(emulator.stop() == 0)
        let log = emulator.process.errorText()
        #expect(log.contains("/v1/mgmt/user/create"))
        for secret in ["Open-Sesame-1", "management-secret", "155ba8e102f3beb9", "JBSWY3DPEHPK3PXP"] {
            #expect(!log.contains(secret))
        }
    }

    @Test func `it goes on when the reader of its log has gone`() async throws {
        let emulator = try RunningEmulator(["--log-level", "info"])
        try emulator.process.errors.fileHandleForReading.close()
        for _ in 1...2 { #expect(try await emulator.send("GET", "/health").status == 200) }
        #expect(emulator.stop() == 0)
    }

    @Test func `a line of the JSON log says when, how grave and what`() throws {
        let process = try EmulatorProcess(["serve", "--port", "0", "--log-format", "json"])
        _ = process.firstLine()
        process.process.terminate()
        #expect(process.exitStatus() == 0)
        let line = try JSONValue(parsing: Array(process.errorText().utf8))
        #expect(line.objectValue?.keys == ["time", "level", "message"])
        #expect(line["level"] == "notice" && line["message"] == "stopping")
    }

    @Test func `facts of the JSON log overwrite neither time nor level nor message`() {
        let facts = ["time": "x", "level": "x", "message": "x", "path": "/"]
        let line = LogLine(time: 1_767_225_600, level: "info", message: "request", facts: facts)
        #expect(line.text == #"{"time":"2026-01-01T00:00:00Z","level":"info","message":"request","path":"/"}"#)
    }
}
