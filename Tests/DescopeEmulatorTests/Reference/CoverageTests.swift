@testable import DescopeEmulator
import Foundation
import HTTP
import JSON
import TestSupport
import Testing

/// The coverage table, of the command and of README.
@Suite struct CoverageTests {
    @Test func `README shows the coverage of this build`() throws {
        let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let table = "<!-- coverage:begin -->\n\(Coverage.current.compactTable)\n<!-- coverage:end -->\n"
        let isCurrent = readme.contains(table)
        #expect(isCurrent, "run make reference")
    }

    @Test func `every route that is built is one that the service has`() {
        #expect(Coverage.unknownRoutes == [], "add them to Reference/operations.csv")
    }

    @Test func `an operation is built or answers 501`() async throws {
        let world = try World()
        #expect(Coverage.current.operations.count == KnownOperation.all.count)
        for operation in Coverage.current.operations {
            let path = operation.path.replacing(/\{\w+\}/, with: "x")
            let answer = await world.send(HTTPMethod(rawValue: operation.method), path)
            #expect((answer.status.code != 501) == operation.isBuilt, "\(operation.method) \(path)")
        }
    }

    @Test func `of what is built the table has the evidence, of what is not it has none`() {
        let operations = Coverage.current.operations
        #expect(operations.first { $0.path == "/v1/mgmt/user/create" }?.evidence == "live")
        #expect(operations.filter { !$0.isBuilt && $0.evidence != nil }.map(\.path) == [])
    }

    @Test func `the table has a row for every operation`() {
        let rows = Coverage.current.table.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == Coverage.current.known)
        #expect(rows.contains { $0.hasPrefix("| `POST /v1/mgmt/user/create` | built | live | ") })
    }

    @Test func `the emulator serves it`() async throws {
        let response = try await World().emulator.respond(to: HTTPRequest(.get, "/_emulator/v1/coverage"))
        #expect(try JSONValue(parsing: response.body)["known"]?.intValue == Coverage.current.known)
    }
}
