/// A JSON object: members in the order they were added, one for each key.
///
/// Keys compare as Swift strings and by length in UTF-8: `é` composed and decomposed are two keys. Equality ignores the
/// order of members.
package struct JSONObject: Sendable {
    package typealias Member = (key: String, value: JSONValue)

    private var members: [Member] = []
    /// The position of each key, kept only for objects too large to search.
    private var positions: [MemberKey: Int] = [:]

    /// Most answers have fewer fields; measured: up to here a search costs less than keeping the positions.
    private static let searchLimit = 64

    package init() {}

    /// Of several members with one key the last wins.
    package init(_ members: some Sequence<(key: String, value: JSONValue)>) {
        for member in members { self[member.key] = member.value }
    }

    /// Setting `nil` removes the member; a new key goes to the end.
    package subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            guard let newValue else { return remove(key) }
            guard let position = position(of: key) else { return append(key, newValue) }
            members[position].value = newValue
        }
    }

    package var keys: [String] { members.map(\.key) }
    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }

    /// The object with the members of another in place of its own; where both have objects, these are merged in turn.
    package func merging(_ other: JSONObject) -> JSONObject {
        var merged = self
        for (key, value) in other {
            if case .object(let changes) = value, case .object(let members)? = merged[key] {
                merged[key] = .object(members.merging(changes))
            } else {
                merged[key] = value
            }
        }
        return merged
    }

    func hasKey(_ key: String) -> Bool { position(of: key) != nil }

    package func sorted() -> JSONObject {
        var copy = JSONObject()
        for member in members.sorted(by: { $0.key < $1.key }) { copy.append(member.key, member.value) }
        return copy
    }

    subscript(position position: Int) -> JSONValue { members[position].value }

    func position(of key: String) -> Int? {
        if !positions.isEmpty { return positions[MemberKey(text: key)] }
        let length = key.utf8.count
        return members.firstIndex { $0.key.utf8.count == length && $0.key == key }
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        if members.isEmpty { members.reserveCapacity(8) }
        members.append((key, value))
        guard members.count > Self.searchLimit else { return }
        if positions.isEmpty { return index() }
        positions[MemberKey(text: key)] = members.count - 1
    }

    private mutating func remove(_ key: String) {
        guard let position = position(of: key) else { return }
        members.remove(at: position)
        positions = [:]
        if members.count > Self.searchLimit { index() }
    }

    private mutating func index() {
        for (position, member) in members.enumerated() { positions[MemberKey(text: member.key)] = position }
    }
}

/// A key as objects compare it; the length tells most apart at little cost.
private struct MemberKey: Hashable {
    let text: String

    static func == (one: MemberKey, other: MemberKey) -> Bool {
        one.text.utf8.count == other.text.utf8.count && one.text == other.text
    }
}

extension JSONObject: Sequence {
    package func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
    package var underestimatedCount: Int { members.count }
}

extension JSONObject: Hashable {
    package static func == (one: JSONObject, other: JSONObject) -> Bool {
        one.count == other.count && one.members.allSatisfy { other[$0.key] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var memberHasher = Hasher()
            memberHasher.combine(member.key)
            memberHasher.combine(member.value)
            sum ^= memberHasher.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (key, value) in elements { self[key] = value }
    }
}
