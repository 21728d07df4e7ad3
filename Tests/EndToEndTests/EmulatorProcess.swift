import Foundation
import FoundationNetworking
import JSON
import Testing

/// The built binary, running.
final class EmulatorProcess {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()

    /// Starts it with arguments and extra environment variables.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        process.executableURL = Self.binary
        process.arguments = arguments
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DESCOPE_") }
        process.environment = inherited.merging(environment) { _, own in own }
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// The first line on its standard output; empty if it ends without one.
    func firstLine() -> String {
        var line: [UInt8] = []
        while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    /// Waits for it to end; the answer is its exit status.
    func exitStatus() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// All that it has written to its standard error, once it has ended.
    func errorText() -> String {
        String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    /// Runs it to its end.
    static func status(_ arguments: [String], environment: [String: String] = [:]) throws -> Int32 {
        try EmulatorProcess(arguments, environment: environment).exitStatus()
    }

    /// Where the binary is: beside the test bundle.
    private static let binary: URL = {
        if let path = ProcessInfo.processInfo.environment["DESCOPE_EMULATOR_BINARY"] { return URL(filePath: path) }
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let parts = bundle.components(separatedBy: "/")
        let folder = parts.prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
        return URL(filePath: folder).appending(path: "descope-emulator")
    }()
}

/// A serving emulator on a port of the system's choice.
struct RunningEmulator {
    let process: EmulatorProcess
    let url: URL

    init(_ arguments: [String] = [], environment: [String: String] = [:]) throws {
        process = try EmulatorProcess(["serve", "--port", "0"] + arguments, environment: environment)
        let line = process.firstLine()
        url = try #require(URL(string: line.components(separatedBy: " ").last ?? ""), "no ready line: \(line)")
    }

    /// Sends a request; the answer is the status and the body.
    func send(
        _ method: String,
        _ path: String,
        _ body: JSONValue? = nil,
        key: String = "P2test00000000000000000000000:key"
    ) async throws -> (status: Int, body: JSONValue) {
        var request = URLRequest(url: try #require(URL(string: url.absoluteString + path)))
        request.httpMethod = method
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        request.httpBody = body.map { Data($0.bytes()) }
        let (data, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, try JSONValue(parsing: [UInt8](data)))
    }

    func post(_ path: String, _ body: JSONValue) async throws -> (status: Int, body: JSONValue) {
        try await send("POST", path, body)
    }

    /// Stops it as a service manager would.
    func stop() -> Int32 {
        process.process.terminate()
        return process.exitStatus()
    }
}

/// A directory that is gone when the test ends.
final class TemporaryDirectory {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "descope-emulator-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
