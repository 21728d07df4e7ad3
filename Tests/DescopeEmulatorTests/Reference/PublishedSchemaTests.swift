@testable import DescopeEmulator
import Foundation
import JSON
import Testing

/// Our schemas against those that the service publishes; `DESCOPE_SERVICE_OPENAPI` names the file.
@Suite(.enabled(if: PublishedSchemas.file != nil, "DESCOPE_SERVICE_OPENAPI names no file"))
struct PublishedSchemaTests {
    @Test func `every divergence is in the ledger`() throws {
        let rows = try DivergenceLedger().missing(PublishedSchemas.divergences())
        #expect(rows.isEmpty, "add to fixtures/schema-divergences.csv, with reasons:\n\(rows.joined(separator: "\n"))")
    }

    @Test func `every row of the ledger is used`() throws {
        let rows = try DivergenceLedger().unused(PublishedSchemas.divergences())
        #expect(rows.isEmpty, "remove from fixtures/schema-divergences.csv:\n\(rows.joined(separator: "\n"))")
    }
}

/// The ledger and the comparison themselves.
@Suite struct DivergenceLedgerTests {
    @Test func `every row has a reason, and stands once`() throws {
        let rows = try DivergenceLedger().rows
        #expect(rows.filter { $0.reason.isEmpty }.map(\.description) == [])
        #expect(Set(rows.map { [$0.place, $0.pointer, $0.kind] }).count == rows.count)
    }

    @Test(arguments: [
        (#"{"type":"object","properties":{}}"#, ["Item,/name,missing,"]),
        (#"{"type":"object","properties":{"name":{"type":["string","null"]}}}"#, []),
        (#"{"type":"object","properties":{"label":{"type":"string","x-aliases":["name"]}}}"#, []),
        (
            #"{"type":"object","properties":{"name":{"type":"integer"},"more":{}}}"#,
            ["Item,/name,type,", "Item,/more,extra,"]
        ),
    ])
    func `a difference is found`(_ schema: String, _ rows: [String]) throws {
        let ours = Self.document(try JSONValue(parsing: Array(schema.utf8)))
        let published = Self.document(["type": "object", "properties": ["name": ["type": "string"]]])
        #expect(DivergenceLedger(text: "").missing(SchemaComparison(ours, published).divergences) == rows)
    }

    @Test func `a row may hold for all schemas`() {
        let divergence = SchemaDivergence(place: "Item", pointer: "/name", kind: .extra)
        let ledger = DivergenceLedger(text: "schema,pointer,kind,reason\n*,/name,extra,why, indeed\n*,/other,extra,why")
        #expect(ledger.missing([divergence]) == [])
        #expect(ledger.unused([divergence]) == ["*,/other,extra,why"])
    }

    private static func document(_ item: JSONValue) -> JSONValue {
        let content: JSONValue = ["application/json": ["schema": ["$ref": "#/components/schemas/Item"]]]
        return [
            "paths": ["/item": ["get": ["responses": ["200": ["content": content]]]]],
            "components": ["schemas": ["Item": item]],
        ]
    }
}

/// The file that the environment names.
enum PublishedSchemas {
    static let file = ProcessInfo.processInfo.environment["DESCOPE_SERVICE_OPENAPI"].flatMap { $0.isEmpty ? nil : $0 }

    static func divergences() throws -> [SchemaDivergence] {
        let bytes = try Data(contentsOf: URL(filePath: file ?? ""))
        return SchemaComparison(OpenAPI.document, try JSONValue(parsing: Array(bytes))).divergences
    }
}
