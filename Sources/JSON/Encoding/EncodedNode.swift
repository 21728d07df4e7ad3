/// The value that an encoder is about to make.
///
/// It is a class because a type may ask for several containers over one value, and fill them in any order.
final class EncodedNode {
    private enum Shape {
        case empty, scalar(JSONValue), object, array
    }

    private var shape = Shape.empty
    private var object = JSONObject()
    private var elements: [JSONValue] = []
    /// Nested containers, whose values take their places at the end.
    private var openFields: [(key: String, node: EncodedNode)] = []
    private var openElements: [(index: Int, node: EncodedNode)] = []
    private(set) var keyType: ObjectIdentifier?

    var count: Int { elements.count }

    /// Makes this an object, with keys of a type; a value flattened into it later has keys of another.
    func becomeObject(keyedBy type: any CodingKey.Type) {
        shape = .object
        keyType = keyType ?? ObjectIdentifier(type)
    }

    /// Makes this an array.
    func becomeArray() { shape = .array }

    /// Makes this a single value.
    func set(_ value: JSONValue) { shape = .scalar(value) }

    func set(_ value: JSONValue, forKey key: String) { object[key] = value }

    func append(_ value: JSONValue) { elements.append(value) }

    /// Opens a field for a nested container.
    func openField(_ key: String) -> EncodedNode {
        let node = EncodedNode()
        object[key] = .null
        openFields.append((key, node))
        return node
    }

    /// Opens an element for a nested container.
    func openElement() -> EncodedNode {
        let node = EncodedNode()
        openElements.append((elements.count, node))
        elements.append(.null)
        return node
    }

    /// The finished value; `nil` if nothing was encoded.
    func finished() -> JSONValue? {
        switch shape {
        case .empty: return nil
        case .scalar(let value): return value
        case .object:
            for (key, node) in openFields { object[key] = node.finished() ?? [:] }
            return .object(keyType == Self.dictionaryKeyType ? object.sorted() : object)
        case .array:
            for (index, node) in openElements { elements[index] = node.finished() ?? [:] }
            return .array(elements)
        }
    }

    /// The private type of key that the standard library's dictionaries are encoded with.
    ///
    /// It tells a dictionary, whose order is chance, from a type with dynamic keys; a cast to a marker protocol would
    /// cost more for every value.
    private static let dictionaryKeyType: ObjectIdentifier? = {
        let node = EncodedNode()
        do {
            try [String: Bool]().encode(to: JSONEncoder(node: node))
        } catch {
            preconditionFailure("an empty dictionary has nothing to fail with: \(error)")
        }
        return node.keyType
    }()
}
