/// A request's target (RFC 9112 §3.2) in origin-form, absolute-form or, for OPTIONS, `*`.
struct RequestTarget: Sendable {
    let path: String
    let query: [QueryItem]
    /// The host of an absolute-form target, which replaces the `Host` field (RFC 9112 §3.2.2).
    let authority: String?

    init(_ bytes: ArraySlice<UInt8>, method: HTTPMethod) throws(HTTPProtocolError) {
        guard bytes.allSatisfy(Self.isAllowed) else { throw .badRequest("The request target has a forbidden byte.") }
        if method == .options, bytes.elementsEqual("*".utf8) {
            (path, query, authority) = ("*", [], nil)
            return
        }
        let (host, rest) = try Self.splitAuthority(bytes)
        authority = host
        let question = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        // Of several leading slashes one is kept.
        let slashes = rest[..<question].prefix { $0 == Self.slash }.count
        let raw = rest[..<question].dropFirst(max(0, slashes - 1))
        path = slashes == 0 ? "/" : String(decoding: raw, as: UTF8.self)
        guard
            !raw.contains(UInt8(ascii: "%"))
                || raw.split(separator: Self.slash).allSatisfy({ PercentEncoding.decode($0) != nil })
        else { throw .badRequest("The path is not percent-encoded UTF-8.") }
        guard let items = QueryItem.items(in: rest[question...].dropFirst()) else {
            throw .badRequest("The query is not percent-encoded UTF-8.")
        }
        query = items
    }

    /// Visible ASCII, except `#`: clients send more than RFC 3986 allows (`{`, `|`, `"` …), which is harmless.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "#")
    }

    /// Splits `http://host` off an absolute-form target.
    private static func splitAuthority(
        _ bytes: ArraySlice<UInt8>
    ) throws(HTTPProtocolError) -> (authority: String?, rest: ArraySlice<UInt8>) {
        if bytes.first == slash { return (nil, bytes) }
        guard let scheme = ["http://", "https://"].first(where: { bytes.hasASCIIPrefix($0) }) else {
            throw .badRequest("The request target is neither a path nor an http URL.")
        }
        let afterScheme = bytes.dropFirst(scheme.utf8.count)
        let end = afterScheme.firstIndex { $0 == slash || $0 == UInt8(ascii: "?") } ?? afterScheme.endIndex
        let authority = afterScheme[..<end]
        guard !authority.isEmpty, Authority.isValid(authority) else {
            throw .badRequest("The request target's host is invalid.")
        }
        return (String(decoding: authority, as: UTF8.self), afterScheme[end...])
    }

    /// The decoded segments of a target's path.
    static func segments(of path: String) -> [String] {
        let bytes = Array(path.utf8)
        guard bytes.count > 1 else { return [] }
        return bytes.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
            .map { PercentEncoding.decode($0) ?? "" }
    }

    private static let slash = UInt8(ascii: "/")
}
