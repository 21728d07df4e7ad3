extension HTTPRequest {
    /// The client's cookies by name (RFC 6265 §5.4); quotes around values are stripped and malformed pairs skipped.
    ///
    /// The first of several with one name counts: clients send the one with the longest path first.
    package var cookies: [String: String] {
        var cookies: [String: String] = [:]
        for pair in headers.slices("Cookie").flatMap({ $0.split(separator: UInt8(ascii: ";")) }) {
            guard let cookie = Self.cookie(pair.trimmed), cookies[cookie.name] == nil else { continue }
            cookies[cookie.name] = cookie.value
        }
        return cookies
    }

    private static func cookie(_ pair: ArraySlice<UInt8>) -> (name: String, value: String)? {
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = pair[..<equals].trimmed
        let value = unquoted(pair[(equals + 1)...].trimmed)
        guard !name.isEmpty, name.allSatisfy(\.isToken), !value.contains(quote) else { return nil }
        return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }

    private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard value.count >= 2, value.first == quote, value.last == quote else { return value }
        return value.dropFirst().dropLast()
    }

    private static let quote = UInt8(ascii: "\"")
}
