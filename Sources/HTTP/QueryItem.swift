/// One `name=value` of a query or a form, decoded.
package struct QueryItem: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads `application/x-www-form-urlencoded` text; `nil` if it is not percent-encoded UTF-8.
    ///
    /// `+` is a space, an item without `=` has an empty value, and empty items (`a=1&&b=2`) are skipped.
    package static func items(in bytes: ArraySlice<UInt8>) -> [QueryItem]? {
        var items: [QueryItem] = []
        var rest = bytes
        while !rest.isEmpty {
            let pair = rest[..<(rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex)]
            rest = rest[pair.endIndex...].dropFirst()
            guard !pair.isEmpty else { continue }
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard let name = PercentEncoding.decode(pair[..<equals], plusIsSpace: true),
                let value = PercentEncoding.decode(pair[equals...].dropFirst(), plusIsSpace: true)
            else { return nil }
            items.append(QueryItem(name: name, value: value))
        }
        return items
    }
}
