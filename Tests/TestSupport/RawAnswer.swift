/// An answer as it came over the wire.
package struct RawAnswer: Sendable {
    package let status: Int
    /// The header fields, by their lower-case names.
    package let headers: [String: String]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// Reads the first answer in `bytes` and its length; nil if it is not whole.
    package static func parse(_ bytes: [UInt8], toHead: Bool) -> (RawAnswer, length: Int)? {
        guard let end = endOfHead(bytes) else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
        }
        let headers = Dictionary(uniqueKeysWithValues: fields)
        let status = Int(lines[0].split(separator: " ")[1]) ?? 0
        let length = toHead ? 0 : Int(headers["content-length"] ?? "0") ?? 0
        guard bytes.count >= end + length else { return nil }
        return (RawAnswer(status: status, headers: headers, body: Array(bytes[end..<end + length])), end + length)
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        let blankLine = Array("\r\n\r\n".utf8)
        guard bytes.count >= 4 else { return nil }
        return (0...bytes.count - 4).first { bytes[$0] == 13 && Array(bytes[$0..<$0 + 4]) == blankLine }.map { $0 + 4 }
    }
}
