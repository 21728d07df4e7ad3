/// An address of IPv6; one of IPv4 is the address of IPv6 that it is mapped to (RFC 4291 §2.5.5.2).
struct IPAddress: Sendable, Equatable {
    static let width = 128

    let bits: UInt128
    /// Whether it was written in the four numbers of IPv4.
    let isIPv4: Bool

    /// Nil for a text that is no address.
    init?(_ text: some StringProtocol) {
        if let bits = Self.ipv4(text.utf8) {
            (self.bits, isIPv4) = (0xFFFF << 32 | UInt128(bits), true)
        } else if let bits = Self.ipv6(String(text)) {
            (self.bits, isIPv4) = (bits, false)
        } else {
            return nil
        }
    }

    /// A decimal number in its only spelling; nil for one that is greater.
    static func number(_ digits: some Collection<UInt8>, upTo greatest: Int) -> Int? {
        guard (1...3).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return number(digits, radix: 10).flatMap { $0 <= greatest ? $0 : nil }
    }

    private static func ipv4(_ text: some Collection<UInt8>) -> UInt32? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let octets = parts.compactMap { number($0, upTo: 255) }
        guard parts.count == 4, octets.count == 4 else { return nil }
        return octets.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// `::` stands for the groups that are missing, which are 0.
    private static func ipv6(_ text: String) -> UInt128? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, let head = groups(halves[0], mayEndInIPv4: halves.count == 1),
            let tail = halves.count == 1 ? [] : groups(halves[1], mayEndInIPv4: true)
        else { return nil }
        let missing = 8 - head.count - tail.count
        guard halves.count == 1 ? missing == 0 : missing > 0 else { return nil }
        return (head + Array(repeating: 0, count: missing) + tail).reduce(0) { $0 << 16 | UInt128($1) }
    }

    private static func groups(_ text: Substring, mayEndInIPv4: Bool) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        for (index, part) in parts.enumerated() {
            if mayEndInIPv4, index == parts.count - 1, let bits = ipv4(part) {
                groups += [UInt16(bits >> 16), UInt16(truncatingIfNeeded: bits)]
            } else {
                guard (1...4).contains(part.count), let group = number(part, radix: 16) else { return nil }
                groups.append(UInt16(group))
            }
        }
        return groups
    }

    private static func number(_ digits: some Collection<UInt8>, radix: Int) -> Int? {
        digits.reduce(0 as Int?) { number, digit in
            guard let number, let value = Character(UnicodeScalar(digit)).hexDigitValue, value < radix else {
                return nil
            }
            return number * radix + value
        }
    }
}
