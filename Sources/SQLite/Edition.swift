/// A state of a database, as far as what is kept beside it cannot follow: changes that were undone, and those of other
/// connections.
package struct Edition: Equatable {
    fileprivate let undoCount: Int
    fileprivate let changesOfOthers: Int
}

extension Connection {
    /// The current edition.
    package func edition() throws -> Edition {
        let changesOfOthers = isShared ? try first("PRAGMA data_version") { $0.int(0) } ?? 0 : 0
        return Edition(undoCount: undoCount, changesOfOthers: changesOfOthers)
    }

    /// Whether nothing was undone since; what others changed is not looked at.
    package func isUndisturbed(since edition: Edition) -> Bool { edition.undoCount == undoCount }
}
