/// A name as written, to be compared with those that exist.
package struct NameSuggestion {
    private let letters: [UInt8]

    package init(_ name: String) { letters = Array(name.lowercased().utf8) }

    /// The name probably meant: at most one edit away, or one per three letters of a long name; nil without such.
    package func nearest(of names: [String]) -> String? {
        let limit = max(1, letters.count / 3)
        let candidates = names.filter { abs($0.utf8.count - letters.count) <= limit }
        let nearest = candidates.map { (name: $0, distance: distance(to: Array($0.lowercased().utf8))) }
            .min { $0.distance < $1.distance }
        guard let nearest, nearest.distance <= limit else { return nil }
        return nearest.name
    }

    /// The number of letters to add, drop, replace or swap with a neighbour (optimal string alignment).
    private func distance(to other: [UInt8]) -> Int {
        var before: [Int] = []
        var above = Array(0...other.count)
        for (row, letter) in letters.enumerated() {
            var line = [row + 1]
            for (column, wanted) in other.enumerated() {
                var cost = min(above[column] + (letter == wanted ? 0 : 1), above[column + 1] + 1, line[column] + 1)
                if row > 0, column > 0, letter == other[column - 1], letters[row - 1] == wanted {
                    cost = min(cost, before[column - 1] + 1)
                }
                line.append(cost)
            }
            (before, above) = (above, line)
        }
        return above[other.count]
    }
}
