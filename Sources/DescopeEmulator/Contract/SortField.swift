internal import JSON

/// A field to sort by.
struct SortField: Decodable, Sendable {
    var field: String
    @ProtoField var desc = false
}

extension [SortField] {
    /// The columns that the fields name, each once: sorting by one again changes nothing.
    ///
    /// - Throws: `invalidRequest` for an unknown name.
    func columns<Column: RawRepresentable<String> & Hashable>(
        _ type: Column.Type
    ) throws -> [(column: Column, isDescending: Bool)] {
        var seen: Set<Column> = []
        return try map { (column: try Column(named: $0.field, in: "sort.field"), isDescending: $0.desc) }
            .filter { seen.insert($0.column).inserted }
    }
}
