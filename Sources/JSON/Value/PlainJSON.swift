extension JSONValue {
    /// The value as a type that needs no `init(from:)`, if the wanted type is one and the value fits.
    ///
    /// An `init(from:)` costs three allocations for each string.
    func plain<T>(_ type: T.Type) -> T? {
        switch self {
        case .string(let text) where type == String.self: text as? T
        case _ where type == JSONValue.self: self as? T
        case .object(let object) where type == JSONObject.self: object as? T
        case .object(let object) where type == [String: JSONValue].self:
            Dictionary(object.lazy.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }) as? T
        case .array(let elements) where type == [JSONValue].self: elements as? T
        case .array(let elements) where type == [String].self: Self.strings(elements) as? T
        default: nil
        }
    }

    private static func strings(_ elements: [JSONValue]) -> [String]? {
        var strings: [String] = []
        strings.reserveCapacity(elements.count)
        for element in elements {
            guard case .string(let text) = element else { return nil }
            strings.append(text)
        }
        return strings
    }
}
