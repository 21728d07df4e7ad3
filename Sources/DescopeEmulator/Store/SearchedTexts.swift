internal import SQLite

/// What full-text search looks at of one user: a line per value, case-folded (SE-06).
struct SearchedTexts {
    private let lines: [String]

    init(_ user: User) {
        let details = user.details
        let names = [details.name, details.givenName, details.middleName, details.familyName]
        lines = user.loginIDs + [user.email.value, user.phone.value] + names + [user.id]
    }

    /// Reads the columns `id`, `loginId`, `otherLoginIds` and those after them.
    init(_ row: Row, from column: Int) throws {
        let others = row.isNull(column + 2) ? [] : try row.strings(column + 2)
        lines = [row.text(column + 1)] + others + (column + 3..<column + 9).map(row.text) + [row.text(column)]
    }

    var folded: [UInt8] {
        var bytes: [UInt8] = []
        appendFolded(to: &bytes)
        return bytes
    }

    /// Most users are in it twice with the same text, as a login ID and an e-mail address: that is one line.
    func appendFolded(to bytes: inout [UInt8]) {
        for (index, line) in lines.enumerated() where !line.isEmpty {
            guard !lines[..<index].contains(where: line.isExactly) else { continue }
            if index > 0 { bytes.append(UInt8(ascii: "\n")) }
            bytes.append(contentsOf: line.caseFolded.utf8)
        }
    }
}

extension SearchedTexts: Equatable {
    static func == (one: SearchedTexts, other: SearchedTexts) -> Bool { one.lines.isExactly(other.lines) }
}
