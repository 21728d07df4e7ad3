/// A field to sort by.
struct SortField: Decodable, Sendable {
    let field: String
    let desc: Bool?

    init(field: String, desc: Bool? = nil) {
        self.field = field
        self.desc = desc
    }
}

extension [SortField] {
    /// The columns that the fields name, each once: what is sorted by a column already is not changed by it again.
    ///
    /// - Throws: `invalidRequest` for a name that is no column's.
    func columns<Column: RawRepresentable<String> & Hashable>(
        _ type: Column.Type
    ) throws -> [(column: Column, isDescending: Bool)] {
        var seen: Set<Column> = []
        return try map { (column: try Column(named: $0.field, in: "sort.field"), isDescending: $0.desc ?? false) }
            .filter { seen.insert($0.column).inserted }
    }
}
