import HTTP
import TestSupport
import Testing

@Suite struct `damaged requests` {
    private let corpus = WireCase.valid.map(\.bytes)

    @Test func `come out the same wherever they are cut`() {
        for wire in WireCase.all {
            for index in wire.bytes.indices {
                let pieces = [wire.bytes[..<index], wire.bytes[index...]]
                #expect(Transcript(pieces, limits: wire.limits) == wire.expected, "\(wire.name) at \(index)")
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `end in requests, in waiting or in an error, wherever they are cut`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_500 {
            let mutant = mutant(&random)
            let whole = Transcript([mutant])
            let cut = Int.random(in: 0...mutant.count, using: &random)
            #expect(Transcript([mutant[..<cut], mutant[cut...]]) == whole, "\(mutant)")
            #expect(whole.requests.count <= mutant.count / 18, "\(mutant)")
        }
    }

    @Test func `come out the same byte by byte`() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<500 {
            let mutant = mutant(&random)
            #expect(Transcript(mutant.map { [$0] }) == Transcript([mutant]), "\(mutant)")
        }
    }

    /// One of the valid requests with one to four changes.
    private func mutant(_ random: inout SplitMix64) -> [UInt8] {
        var bytes = corpus.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[index] = Self.telling.randomElement(using: &random) ?? 0
            case 2: bytes.insert(Self.telling.randomElement(using: &random) ?? 0, at: index)
            case 3: bytes.remove(at: index)
            case 4: bytes.insert(contentsOf: bytes[index...].prefix(24), at: index)
            default: bytes = Array(bytes[..<index]) + (corpus.randomElement(using: &random) ?? []).dropFirst(index)
            }
        }
        return bytes
    }

    /// The bytes that mean something to the parser.
    private static let telling = Array("\r\n\t\0\u{7F} :;,/?#%&=+-.0159afxzHTP*[]@\u{FF}".utf8)
}
