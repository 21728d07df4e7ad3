/// An address that users may be sent back to, in which `*` stands for any text, in its host without slashes (SS-35).
struct RedirectPattern {
    private let host: [UInt8]
    private let rest: [UInt8]

    init(_ text: String) { (host, rest) = Self.parts(of: text) }

    func matches(_ url: String) -> Bool {
        let (host, rest) = Self.parts(of: url)
        return Self.fits(host, self.host) && Self.fits(rest, self.rest)
    }

    /// The URL up to the end of its host, and what comes behind.
    private static func parts(of url: String) -> (host: [UInt8], rest: [UInt8]) {
        let bytes = Array(url.utf8)
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        let start = bytes[colon...].dropFirst().prefix { $0 == UInt8(ascii: "/") }.endIndex
        let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
        return (Array(bytes[..<end]), Array(bytes[end...]))
    }

    /// Whether the pieces between the stars come one after another, the first at the beginning, the last at the end.
    private static func fits(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        let pieces = pattern.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return text == pattern }
        guard text.starts(with: first), text.count >= first.count + last.count, text.suffix(last.count) == last else {
            return false
        }
        var left = text[first.count..<(text.count - last.count)]
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = left.ranges(of: piece).first else { return false }
            left = left[found.upperBound...]
        }
        return true
    }
}
