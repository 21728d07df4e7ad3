@testable import DescopeEmulator
import Foundation
import HTTP
import JSON
import TestSupport
import Testing

/// The generated document, `fixtures/openapi.json`.
@Suite struct OpenAPITests {
    @Test func `the committed document is the generated one`() throws {
        let committed = try String(contentsOf: Repository.fixtures.appending(path: "openapi.json"), encoding: .utf8)
        let isCurrent = committed == OpenAPI.text + "\n"
        #expect(isCurrent, "run make reference")
    }

    @Test func `it has every route of every operation, and of the emulator's own endpoints`() {
        let operations: [any Documented.Type] = API.endpoints
        let own: [any Documented.Type] = ControlAPI.endpoints + ControlAPI.projectEndpoints
        let routes = (operations + own).flatMap { $0.spec.routes }
        let documented = SchemaDocument(root: OpenAPI.document).operations
        #expect(Set(documented.keys) == Set(routes.map(\.key)))
    }

    @Test func `operation IDs are unique`() {
        let names = SchemaDocument(root: OpenAPI.document).operations.values.map { $0["operationId"] }
        #expect(Set(names).count == names.count)
    }

    @Test func `a redirect is documented with its status`() {
        var builder = OpenAPIBuilder()
        builder.add(Sample.Leave.self, area: "sample")
        let responses = builder.document["paths"]?["/v1/sample/leave"]?["get"]?["responses"]
        #expect(responses?.objectValue?.keys == ["302", "default"])
    }

    @Test func `a change of settings needs none of their fields`() {
        let body = OpenAPI.document["paths"]?[ControlAPI.path("/settings")]?["patch"]?["requestBody"]
        let schema = body?["content"]?["application/json"]?["schema"]
        #expect(schema?["properties"]?["otpLength"] == ["type": "integer"] && schema?["required"] == nil)
        let roles = schema?["properties"]?["autoCreate"]?["properties"]?["roles"]
        #expect(roles == ["type": "boolean"] && schema?["properties"]?["autoCreate"]?["required"] == nil)
    }

    @Test func `every reference leads somewhere`() {
        let components = OpenAPI.document["components"]
        let dangling = OpenAPI.document.references.filter { reference in
            let steps = reference.split(separator: "/").map(String.init)
            return steps.count != 4 || components?[steps[2]]?[steps[3]] == nil
        }
        #expect(dangling == [])
    }

    @Test func `schema names are in the form that OpenAPI wants`() throws {
        let names = OpenAPI.document["components"]?["schemas"]?.objectValue?.keys ?? []
        #expect(try names.filter { try /[A-Za-z0-9._-]+/.wholeMatch(in: $0) == nil } == [])
    }

    @Test func `the emulator serves it`() async throws {
        let response = try await World().emulator.respond(to: HTTPRequest(.get, "/_emulator/v1/openapi.json"))
        #expect(try JSONValue(parsing: response.body) == OpenAPI.document)
    }

    @Test func `what is long is broken into lines`() {
        let word = String(repeating: "a", count: 60)
        #expect(JSONValue.array([1, ["b": []]]).pretty == #"[1, { "b": [] }]"#)
        #expect(JSONValue.array([.string(word), .string(word)]).pretty == "[\n  \"\(word)\",\n  \"\(word)\"\n]")
        #expect(JSONValue.array([.string(word + word)]).pretty == "[\n  \"\(word)\(word)\"\n]")
        #expect(JSONValue.string(word + word).pretty == "\"\(word)\(word)\"")
    }
}

extension JSONValue {
    /// Every `$ref` in it.
    fileprivate var references: [String] {
        let inner = (arrayValue ?? objectValue?.map(\.value) ?? []).flatMap(\.references)
        return [self["$ref"]?.stringValue].compactMap(\.self) + inner
    }
}
