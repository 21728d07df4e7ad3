internal import Glibc
internal import HTTP

/// Keeps pages of other origins away from the emulator's own endpoints, which need no key.
///
/// A browser says in `Origin` whose page asks, and in `Host` by which name it found this machine: a page whose own name
/// was made to lead here (DNS rebinding) asks within its origin, but by that name.
struct OriginGuard {
    let publicURL: String?

    /// Why a request is refused; nil if it may pass.
    func refusal(of request: HTTPRequest) -> APIError? {
        guard request.isBelowControlPrefix else { return nil }
        // HTTP/1.0 has no such field, and no browser.
        if let host = request.headers["Host"], !isOwn(Self.name(in: host.lowercased())) {
            return APIError(.foreignOrigin, "The host \(host) is not a name of the emulator: see --public-url")
        }
        let foreign = request.headers.values("Origin").first { !isOwn(origin: $0.lowercased(), request) }
        return foreign.map { APIError(.foreignOrigin, "A page of the origin \($0) may not ask this") }
    }

    private func isOwn(_ name: String) -> Bool {
        if let publicURL, name == Self.name(in: Self.authority(of: publicURL.lowercased())) { return true }
        return name == "localhost" || name.hasSuffix(".localhost") || Self.isNumeric(name)
    }

    private func isOwn(origin: String, _ request: HTTPRequest) -> Bool {
        let called = request.headers["Host"].map { "http://" + $0.lowercased() }
        return origin == called || origin == RequestFacts(publicURL: publicURL, request: request).origin.lowercased()
    }

    /// The host and port of a URL without a path.
    private static func authority(of url: String) -> String { url.split(separator: "/").last.map(String.init) ?? "" }

    /// The name or address without the port.
    private static func name(in authority: String) -> String {
        let end = authority.hasPrefix("[") ? authority.firstIndex(of: "]") : authority.firstIndex(of: ":")
        return String(authority[..<(end ?? authority.endIndex)])
    }

    /// Whether the text is an IPv4 address, or an IPv6 address behind its bracket.
    private static func isNumeric(_ name: String) -> Bool {
        var (short, long) = (in_addr(), in6_addr())
        return name.hasPrefix("[")
            ? inet_pton(AF_INET6, String(name.dropFirst()), &long) == 1 : inet_pton(AF_INET, name, &short) == 1
    }
}
