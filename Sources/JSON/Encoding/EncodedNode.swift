/// The value that an encoder makes; a class, because a type may ask for several containers over it.
final class EncodedNode {
    private enum Shape {
        case empty, scalar(JSONValue), object, array
    }

    private var shape = Shape.empty
    private var object = JSONObject()
    private var elements: [JSONValue] = []
    private(set) var keyType: ObjectIdentifier?

    var count: Int { elements.count }

    /// Makes this an object, with keys of a type; a value flattened into it later has keys of another.
    func becomeObject(keyedBy type: any CodingKey.Type) {
        shape = .object
        keyType = keyType ?? ObjectIdentifier(type)
    }

    func becomeArray() { shape = .array }
    func set(_ value: JSONValue) { shape = .scalar(value) }
    func set(_ value: JSONValue, forKey key: String) { object[key] = value }
    func append(_ value: JSONValue) { elements.append(value) }

    /// The finished value; an empty object if nothing was encoded.
    var value: JSONValue {
        switch shape {
        case .empty: [:]
        case .scalar(let value): value
        case .object: .object(keyType == Self.dictionaryKeyType ? object.sorted() : object)
        case .array: .array(elements)
        }
    }

    /// The type of key, private to the standard library, that its dictionaries are encoded with.
    ///
    /// It tells a dictionary, whose order is chance, from a type with dynamic keys; a cast to a protocol would cost
    /// more.
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
