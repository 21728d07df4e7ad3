extension [String] {
    /// The elements without repetitions, each at its first place.
    ///
    /// Texts compare by their bytes, as in SQLite: Swift's `==` takes composed and decomposed letters for equal, but
    /// two such login IDs are two.
    func uniqued() -> [String] {
        guard count > 1 else { return self }
        var seen = Set<[UInt8]>(minimumCapacity: count)
        return filter { seen.insert([UInt8]($0.utf8)).inserted }
    }

    /// The union, new elements at the end: how role and application lists grow (RO-02, SA-01).
    func adding(_ more: [String]) -> [String] { more.isEmpty ? self : (self + more).uniqued() }

    /// The difference, order kept.
    func removing(_ some: [String]) -> [String] {
        guard !isEmpty, !some.isEmpty else { return self }
        let some = Set(some.map { [UInt8]($0.utf8) })
        return filter { !some.contains([UInt8]($0.utf8)) }
    }

    /// Whether both hold the same texts in the same order, byte by byte.
    func isExactly(_ other: [String]) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.isExactly($1) }
    }
}

extension String {
    /// Whether both are the same byte by byte.
    ///
    /// Texts that differ for `==`, which is faster, differ in their bytes.
    func isExactly(_ other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}
