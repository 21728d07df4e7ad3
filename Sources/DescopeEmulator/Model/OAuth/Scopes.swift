/// What a client asks for or was given, in words (RFC 6749 §3.3).
struct Scopes: Sendable, Equatable {
    let names: [String]

    init(_ text: String) { names = text.split(separator: " ").map(String.init).uniqued() }

    var text: String { names.joined(separator: " ") }

    func contains(_ name: String) -> Bool { names.contains(name) }

    /// Whether the client is told of the user's roles; the vendor's browser SDK asks for `roles`.
    var includesGrants: Bool { contains("descope.claims") || contains("roles") }
}
