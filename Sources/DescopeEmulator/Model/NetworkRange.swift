internal import JSON

/// An address, or a range of them in the notation of CIDR: `10.0.0.1`, `10.0.0.0/8`, `2001:db8::/32` (AK-17).
struct NetworkRange: Sendable, Equatable {
    /// As it was given.
    let text: String
    private let address: IPAddress
    /// How many leading bits an address of the range has in common with this one.
    private let prefixLength: Int

    /// Nil for any other text.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(parts[0]) else { return nil }
        let width = address.isIPv4 ? 32 : IPAddress.width
        guard let length = parts.count == 1 ? width : IPAddress.number(parts[1].utf8, upTo: width) else { return nil }
        (self.text, self.address, prefixLength) = (text, address, IPAddress.width - width + length)
    }

    /// Whether an address is in the range; a text that is no address is in none.
    func contains(_ text: String) -> Bool {
        guard let other = IPAddress(text) else { return false }
        return (address.bits ^ other.bits) >> (IPAddress.width - prefixLength) == 0
    }
}

extension NetworkRange: Codable {
    /// - Throws: `DecodingError` for a text that is neither an address nor a range.
    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let range = NetworkRange(text) else { throw decoder.invalid() }
        self = range
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension NetworkRange: SchemaProviding {
    static var schema: Schema { .string }
    static var example: NetworkRange? { NetworkRange("::") }
}
