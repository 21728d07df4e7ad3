/// A field of the input that the decoded type does not know.
package struct UnreadField: Sendable, Hashable {
    /// Where the field is, whatever the index in an array (`[]`) or the key in a dictionary (`*`): `users[].nmae`.
    package let pattern: String
    /// The names that the type did look for in that place, in its order.
    package let known: [String]

    /// Makes a field, as a test may do.
    package init(pattern: String, known: [String]) {
        self.pattern = pattern
        self.known = known
    }
}

/// What a decoded type asked for in one place of its input; the elements of an array are one place.
///
/// It is a class because all containers over one place add to the same record.
final class FieldUsage {
    private var fields: [(name: String, usage: FieldUsage?)] = []
    /// The keys that types declare here: a type that failed has not asked for all of them.
    private var keyTypes: [any CodingKey.Type] = []
    private var aliases: [String] = []
    /// The names asked for; one array for all unread fields here, made when decoding is over.
    private lazy var known = fields.map(\.name)
    private var eachUsage: FieldUsage?
    /// Where the last question was; types ask in the same order for every element of an array.
    private var last = 0
    /// Whether every key is read, as a dictionary does.
    private var readsAnyKey = false
    /// Whether everything below is read, as a `JSONValue` does.
    private var readsAll = false

    /// Notes the keys of a type that is about to ask, and their other names.
    func open(keyedBy type: any CodingKey.Type, aliases: [String: [String]]) {
        guard !keyTypes.contains(where: { $0 == type }) else { return }
        keyTypes.append(type)
        self.aliases += aliases.values.joined()
    }

    /// Notes that a field was asked for.
    func ask(_ name: String) {
        guard !readsAnyKey, position(of: name) == nil else { return }
        last = fields.count
        fields.append((name, nil))
    }

    /// Notes that every key was asked for.
    func askAnyKey() { readsAnyKey = true }

    /// Notes that everything here is read.
    func askAll() { readsAll = true }

    /// The record of what is in a field.
    func field(_ name: String) -> FieldUsage {
        guard !readsAnyKey else { return each }
        ask(name)
        guard let position = position(of: name) else { return each }
        if let usage = fields[position].usage { return usage }
        let usage = FieldUsage()
        fields[position].usage = usage
        return usage
    }

    /// The record of what is in each element of an array or dictionary.
    var each: FieldUsage {
        if let eachUsage { return eachUsage }
        let usage = FieldUsage()
        eachUsage = usage
        return usage
    }

    /// The fields of a value that nobody knows, each pattern once.
    func unread(in value: JSONValue) -> [UnreadField] {
        guard !readsAll else { return [] }
        switch value {
        case .array(let elements):
            guard let eachUsage else { return [] }
            return unique(elements.lazy.flatMap { eachUsage.unread(in: $0) }).map { $0.moved(into: "[]") }
        case .object(let object):
            return unique(object.lazy.flatMap { self.unread(in: $0.value, of: $0.key) })
        default: return []
        }
    }

    private func position(of name: String) -> Int? {
        for position in last...last + 1 where position < fields.count && fields[position].name == name {
            last = position
            return position
        }
        return fields.firstIndex { $0.name == name }
    }

    private func unread(in value: JSONValue, of key: String) -> [UnreadField] {
        if let field = fields.first(where: { $0.name == key }) {
            return field.usage?.unread(in: value).map { $0.moved(into: key) } ?? []
        }
        if readsAnyKey { return eachUsage?.unread(in: value).map { $0.moved(into: "*") } ?? [] }
        return isDeclared(key) ? [] : [UnreadField(pattern: key, known: known)]
    }

    private func isDeclared(_ name: String) -> Bool {
        aliases.contains(name) || keyTypes.contains { !$0.takesAnyName && $0.init(stringValue: name) != nil }
    }

    private func unique(_ fields: some Sequence<UnreadField>) -> [UnreadField] {
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.pattern).inserted }
    }
}

extension UnreadField {
    fileprivate func moved(into place: String) -> UnreadField {
        UnreadField(pattern: pattern.hasPrefix("[") ? place + pattern : "\(place).\(pattern)", known: known)
    }
}
