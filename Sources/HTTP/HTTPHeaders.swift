/// Header fields in their order; names keep their spelling but compare ignoring case (RFC 9110 §5.1).
package struct HTTPHeaders: Sendable, ExpressibleByDictionaryLiteral {
    private var fields: [(name: String, value: String)] = []

    package init() {}

    package init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { (name: $0, value: $1) }
    }

    /// The first value of `name`; setting one replaces all, in the place of the first, and `nil` removes them.
    package subscript(_ name: String) -> String? {
        get { fields.first { $0.name.isSameFieldName(as: name) }?.value }
        set {
            let place = fields.firstIndex { $0.name.isSameFieldName(as: name) } ?? fields.count
            fields.removeAll { $0.name.isSameFieldName(as: name) }
            if let newValue { fields.insert((name, newValue), at: place) }
        }
    }

    package func values(_ name: String) -> [String] {
        fields.compactMap { $0.name.isSameFieldName(as: name) ? $0.value : nil }
    }

    /// The members of a comma-separated list, in lower case, from all fields of that name (RFC 9110 §5.6.1).
    func list(_ name: String) -> [String] {
        values(name).flatMap { value in
            Array(value.utf8).split(separator: UInt8(ascii: ",")).map(\.trimmed).filter { !$0.isEmpty }
                .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
        }
    }

    /// Appends a field, keeping others of the same name: `Set-Cookie` may repeat.
    package mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }
}

extension HTTPHeaders: Sequence {
    package func makeIterator() -> IndexingIterator<[(name: String, value: String)]> { fields.makeIterator() }
    package var underestimatedCount: Int { fields.count }
}

extension HTTPHeaders: Equatable {
    /// Order matters; case matters in values only.
    package static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.name.isSameFieldName(as: $1.name) && $0.value == $1.value }
    }
}

extension String {
    /// Ignores the case of ASCII letters.
    func isSameFieldName(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) { $0.lowercased == $1.lowercased }
    }
}
