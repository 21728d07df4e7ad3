import Foundation
import TestSupport

/// `fixtures/schema-divergences.csv`: where our schemas differ from the published ones, each with the reason.
///
/// A row is `schema,pointer,kind,reason`. The schema is a published one by name, `METHOD path request` (`response`) where it has
/// no name, or `*` for a field that diverges in the same way in all schemas.
struct DivergenceLedger: Sendable {
    struct Row: Hashable, Sendable, CustomStringConvertible {
        let place: String
        let pointer: String
        let kind: String
        let reason: String

        var description: String { "\(place),\(pointer),\(kind),\(reason)" }

        func covers(_ divergence: SchemaDivergence) -> Bool {
            (place == "*" || place == divergence.place) && pointer == divergence.pointer
                && kind == divergence.kind.rawValue
        }
    }

    static let file = Repository.fixtures.appending(path: "schema-divergences.csv")

    let rows: [Row]

    init(text: String) {
        rows = text.split(separator: "\n").dropFirst().map { line in
            let columns = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            precondition(columns.count == 4, "not a ledger row: \(line)")
            return Row(place: columns[0], pointer: columns[1], kind: columns[2], reason: columns[3])
        }
    }

    init() throws {
        self.init(text: try String(contentsOf: Self.file, encoding: .utf8))
    }

    /// Rows to paste for what the ledger does not have; the reason is to be written.
    func missing(_ divergences: [SchemaDivergence]) -> [String] {
        divergences.filter { divergence in !rows.contains { $0.covers(divergence) } }
            .map { "\($0.place),\($0.pointer),\($0.kind.rawValue)," }
    }

    /// Rows that cover nothing.
    func unused(_ divergences: [SchemaDivergence]) -> [String] {
        rows.filter { row in !divergences.contains(where: row.covers) }.map(\.description)
    }
}
