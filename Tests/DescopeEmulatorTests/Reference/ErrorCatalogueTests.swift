@testable import DescopeEmulator
import Foundation
import HTTP
import JSON
import TestSupport
import Testing

/// The catalogue of error codes.
@Suite struct ErrorCatalogueTests {
    @Test(arguments: ErrorCode.allCases)
    func `a code has a description, and one of the service's says where it was seen`(_ code: ErrorCode) {
        let unseen = ErrorCode(code.rawValue, code.status, code.description)
        #expect(!code.description.isEmpty && !code.source.isEmpty)
        #expect(code.rawValue.hasPrefix("E9990") || code.source != unseen.source)
    }

    @Test(arguments: ErrorCode.allCases.filter { $0.rawValue.hasPrefix("E999") })
    func `a code of our own is never dressed up as real (AR-7)`(_ code: ErrorCode) {
        #expect(code.evidence == .assumed)
    }

    @Test(arguments: ErrorCode.allCases)
    func `a source is told in words, whoever reads it`(_ code: ErrorCode) {
        #expect(!code.source.contains("§"))
    }

    @Test(arguments: ErrorCode.allCases)
    func `no status is one that SDKs retry`(_ code: ErrorCode) {
        #expect(![503, 520, 521, 522, 524, 530].contains(code.status))
    }

    @Test func `the emulator can produce every code, and tests ask for it`() throws {
        let catalogue = Self.text(of: "Sources/DescopeEmulator/Errors")
        let declared = catalogue.matches(of: /static let (\w+) = ErrorCode\(\s*"(\w+)"/).map {
            (name: $0.1, code: $0.2)
        }
        #expect(declared.map { String($0.code) }.sorted() == ErrorCode.allCases.map(\.rawValue))
        let sources = Self.text(of: "Sources/DescopeEmulator", besides: "Errors/")
        let tests = Self.text(of: "Tests/DescopeEmulatorTests") + Self.text(of: "fixtures")
        for (name, code) in declared {
            let use = try Regex("APIError\\(\\s*\\.\(name)\\b")
            #expect(sources.firstMatch(of: use) != nil, "\(name) is never thrown")
            #expect(tests.contains(".\(name)") || tests.contains(code), "\(name) has no test")
        }
    }

    private static func text(of folder: String, besides other: String? = nil) -> String {
        Repository.files(in: folder, "swift", "http").filter { file in
            other.map { !file.path.hasPrefix($0) } ?? true
        }.map(\.text).joined()
    }

    @Test func `the table has a row for every code`() {
        let rows = ErrorList.current.table.split(separator: "\n").dropFirst(2)
        #expect(rows.map { $0.dropFirst(2).prefix(7) } == ErrorCode.allCases.map { $0.rawValue[...] })
    }

    @Test func `the emulator serves it`() async throws {
        let response = try await World().emulator.respond(to: HTTPRequest(.get, "/_emulator/v1/errors"))
        #expect(try JSONValue(parsing: response.body)["errors"]?.arrayValue?.count == ErrorCode.allCases.count)
    }
}
