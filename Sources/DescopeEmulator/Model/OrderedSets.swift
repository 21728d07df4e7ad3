extension Array where Element: Hashable {
    /// The elements without repetitions, each at its first place.
    func uniqued() -> [Element] {
        var seen = Set<Element>(minimumCapacity: count)
        return filter { seen.insert($0).inserted }
    }

    /// The union, new elements at the end: how role and application lists grow (RO-02, SA-01).
    func adding(_ more: [Element]) -> [Element] {
        (self + more).uniqued()
    }

    /// The difference, order kept.
    func removing(_ some: [Element]) -> [Element] {
        let some = Set(some)
        return filter { !some.contains($0) }
    }
}
