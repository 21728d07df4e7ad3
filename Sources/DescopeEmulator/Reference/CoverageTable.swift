extension Coverage {
    /// Every operation, as Markdown: what `descope-emulator coverage` prints.
    package var table: String {
        let sections = areas.map { area in
            """
            ## \(area.name) (\(area.operations.count { $0.isBuilt }) of \(area.operations.count))

            | operation | answers | evidence | SDKs |
            |---|---|---|---|
            \(area.operations.map(\.row).joined(separator: "\n"))
            """
        }
        return (sections + [summary]).joined(separator: "\n\n")
    }

    /// A row for each area with something built, as Markdown: what `coverage --compact` prints and README shows.
    package var compactTable: String {
        let rows = areas.filter { $0.operations.contains(where: \.isBuilt) }.map(Self.compactRow)
        let rest = areas.filter { !$0.operations.contains(where: \.isBuilt) }
        return """
            | area | built | evidence | operations |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            Nothing yet: \(rest.map { "\($0.name) (\($0.operations.count))" }.joined(separator: ", ")).

            \(summary) `descope-emulator coverage` prints them all, with the SDKs that call them.
            """
    }

    private var summary: String { "\(built) of \(known) operations are built." }

    private static func compactRow(name: String, operations: [Operation]) -> String {
        let built = operations.filter(\.isBuilt)
        let evidence = Evidence.allCases.compactMap { evidence in
            let count = built.count { $0.evidence == evidence.rawValue }
            return count == 0 ? nil : "\(evidence.rawValue) \(count)"
        }
        let paths = Dictionary(grouping: built, by: \.path)
        let names = built.map { paths[$0.path]?.count == 1 ? "`\($0.shortPath)`" : "`\($0.method) \($0.shortPath)`" }
        return "| \(name) | \(built.count) of \(operations.count) | \(evidence.joined(separator: ", ")) "
            + "| \(names.joined(separator: " ")) |"
    }
}

extension Coverage.Operation {
    fileprivate var row: String {
        "| `\(method) \(path)` | \(isBuilt ? "built" : "501") | \(evidence ?? "") | \(sdks.joined(separator: " ")) |"
    }

    /// The path without what most begin with.
    fileprivate var shortPath: String {
        path.hasPrefix("/v1/mgmt/") ? String(path.dropFirst("/v1/mgmt/".count)) : path
    }
}
