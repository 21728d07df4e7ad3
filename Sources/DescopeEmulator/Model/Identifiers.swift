internal import Crypto

/// What an identifier names; the raw value is its prefix (W-13, AR-4.0).
enum IDKind: String, Sendable {
    case user = "U"
    case tenant = "T"
    case role = "ROL"
    case permission = "PER"
    case application = "SA"
    case clientSecret = "CS"
    case code = "CO"
    case message = "MSG"
    case session = "SES"
    case signingKey = "SK"
    case accessKey = "K"
    case audit = "AUD"
}

extension IDKind {
    /// Whether the text has the form of such an identifier.
    func isID(_ text: String) -> Bool {
        text.utf8.count == rawValue.utf8.count + 27 && text.hasPrefix(rawValue)
            && text.utf8.dropFirst(rawValue.utf8.count).allSatisfy(Identifiers.digits.contains)
    }

    /// The identifier that stands for some bytes, the same everywhere: 160 bits of their digest.
    func derived(from bytes: [UInt8]) -> String {
        let digest = Array(SHA256.hash(data: bytes))
        let words = (0..<5).map { word in digest[(4 * word)..<(4 * word + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
        return Identifiers.text(words, after: rawValue)
    }
}

/// Makes a project's identifiers: a prefix and a KSUID, 27 base-62 digits of a time and a random payload.
///
/// A project's identifiers only grow, even after a restart with the clock set back: "createdTime, userId" is the order
/// of creation, and messages are in the order of their IDs.
final class Identifiers {
    /// A KSUID's time starts here, in seconds since 1970.
    private static let epoch: Int64 = 1_400_000_000
    fileprivate static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// The last one: 160 bits, most significant word first.
    private var last: [UInt32] = [0, 0, 0, 0, 0]
    private var random = SystemRandomNumberGenerator()
    /// Random bits not used yet.
    private var steps: UInt64 = 0

    func next(_ kind: IDKind, at now: Instant) -> String {
        let time = UInt32(clamping: now.seconds - Self.epoch)
        last =
            time > last[0]
            ? [time, random.next(), random.next(), random.next(), random.next()]
            : Self.incremented(last, by: nextStep())
        return Self.text(last, after: kind.rawValue)
    }

    /// Goes on after an identifier of an earlier run; one from elsewhere, without a number, is ignored.
    func goOn(after identifier: String) {
        guard let words = Self.words(identifier), last.lexicographicallyPrecedes(words) else { return }
        last = words
    }

    func randomBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    /// Randomness is a system call a word, so within a second a word is drawn for every fourth identifier.
    private func nextStep() -> UInt32 {
        if steps == 0 { steps = random.next() }
        defer { steps >>= 16 }
        return UInt32(truncatingIfNeeded: steps & 0xFFFF) + 1
    }

    private static func incremented(_ words: [UInt32], by step: UInt32) -> [UInt32] {
        var (words, carry) = (words, UInt64(step))
        for index in words.indices.reversed() {
            carry += UInt64(words[index])
            words[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        return words
    }

    /// The number that 27 digits write, if it fits in 160 bits.
    private static func words(_ text: String) -> [UInt32]? {
        guard text.utf8.count == 27 else { return nil }
        var words: [UInt32] = [0, 0, 0, 0, 0]
        for byte in text.utf8 {
            guard let digit = digits.firstIndex(of: byte) else { return nil }
            var carry = UInt64(digit)
            for index in words.indices.reversed() {
                carry += UInt64(words[index]) * 62
                words[index] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            guard carry == 0 else { return nil }
        }
        return words
    }

    /// The number in 27 digits, after a prefix: it is divided by 62¹⁰ word by word, and the remainders by 62.
    fileprivate static func text(_ words: [UInt32], after prefix: String) -> String {
        var high = UInt64(words[0])
        var middle = UInt64(words[1]) << 32 | UInt64(words[2])
        var low = UInt64(words[3]) << 32 | UInt64(words[4])
        let digits = digits
        let (start, end) = (prefix.utf8.count, prefix.utf8.count + 27)
        return String(unsafeUninitializedCapacity: end) { text in
            _ = text.update(fromContentsOf: prefix.utf8)
            var place = end
            while place > start {
                var remainder = high
                high = 0
                (middle, remainder) = tenDigits.dividingFullWidth((remainder, middle))
                (low, remainder) = tenDigits.dividingFullWidth((remainder, low))
                for _ in 0..<min(10, place - start) {
                    place -= 1
                    text[place] = digits[Int(remainder % 62)]
                    remainder /= 62
                }
            }
            return end
        }
    }

    /// 62¹⁰, more than the first word of any number.
    private static let tenDigits: UInt64 = 839_299_365_868_340_224
}
