@testable import descope_emulator
import Testing

/// The words of a command line.
@Suite struct ArgumentsTests {
    @Test(arguments: [["--data", "a=b"], ["--data=a=b"], ["--data", "first", "--data=a=b"]])
    func `a value follows its flag or an equals sign, and the last one holds`(_ words: [String]) throws {
        #expect(try Arguments(words[...], of: Serve.self).value("data") == "a=b")
    }

    @Test func `a value may be empty, and begin with a hyphen after an equals sign`() throws {
        let words = ["--host", "", "--management-key=-k", "--management-key", "--", "--data=--host"]
        #expect(throws: Failure.self) { try Arguments(words[...], of: Serve.self) }
        let arguments = try Arguments(words[..<3] + words[5...], of: Serve.self)
        #expect(arguments.value("host") == "" && arguments.value("data") == "--host")
        #expect(arguments.values("management-key") == ["-k"])
    }

    @Test func `a flag without a value is there or not`() throws {
        #expect(try Arguments(["--compact"], of: CoverageCommand.self).has("compact"))
        #expect(try !Arguments([], of: CoverageCommand.self).has("compact"))
    }

    @Test func `every flag of serve is a setting`() throws {
        let words = [
            "--port=1", "--host=::1", "--public-url=http://x", "--data=d", "--log-level=info", "--log-format=json",
            "--ready-file=f", "--key-file=k", "--management-key=k", "--max-head=2", "--max-body=3",
            "--max-connections=4",
            "--max-projects=5",
        ]
        #expect(words.map { $0.prefix { $0 != "=" } } == Serve.flags.map { "--\($0.name)" })
        let settings = try ServeSettings(Arguments(words[...], of: Serve.self))
        #expect(settings.port == 1 && settings.host == "::1" && settings.publicURL == "http://x")
        #expect(settings.data == "d" && "\(settings.logLevel)" == "info" && settings.logFormat == .json)
        #expect(settings.readyFile == "f" && settings.managementKeys == ["k"])
        #expect([settings.maxHead, settings.maxBody, settings.maxConnections, settings.maxProjects] == [2, 3, 4, 5])
    }
}
