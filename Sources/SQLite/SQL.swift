import Synchronization

/// The text of a statement, and the key by which a connection finds it compiled.
///
/// A literal's key is its address, so that no text is hashed to find its statement.
package struct SQL: Sendable {
    private enum Text {
        case literal(StaticString)
        case composed(String)
    }

    /// Nil for a text composed for one query, which is found by itself.
    let key: UInt?
    private let storage: Text

    /// A text composed for one query.
    package init(_ text: String) { (key, storage) = (nil, .composed(text)) }

    /// A text composed once, and kept.
    package init(kept text: String) { (key, storage) = (SQLKeys.next(), .composed(text)) }

    /// The text itself.
    package var text: String {
        switch storage {
        case .literal(let text): text.description
        case .composed(let text): text
        }
    }
}

extension SQL: ExpressibleByStringLiteral {
    package init(stringLiteral text: StaticString) {
        key = text.hasPointerRepresentation ? UInt(bitPattern: text.utf8Start) : nil
        storage = .literal(text)
    }
}

/// The keys of kept texts: small numbers, which no literal has as its address.
private enum SQLKeys {
    private static let last = Atomic<UInt>(0)

    static func next() -> UInt { last.add(1, ordering: .relaxed).newValue }
}
