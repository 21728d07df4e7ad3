/// What an identifier names; the raw value is its prefix (W-13, AR-4.0).
enum IDKind: String, Sendable {
    case user = "U"
    case tenant = "T"
    case role = "ROL"
    case permission = "PER"
    case application = "SA"
    case code = "CO"
    case message = "MSG"
}

extension IDKind {
    /// Whether the text has the form of such an identifier.
    func isID(_ text: String) -> Bool {
        text.utf8.count == rawValue.utf8.count + 27 && text.hasPrefix(rawValue)
            && text.utf8.dropFirst(rawValue.utf8.count).allSatisfy(Identifiers.digits.contains)
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
    /// Steps to the next identifiers, 16 bits each: randomness is a system call a word.
    private var steps: UInt64 = 0

    func next(_ kind: IDKind, at now: Instant) -> String {
        let time = UInt32(clamping: now.seconds - Self.epoch)
        // Within a second, a small step is added.
        last =
            time > last[0]
            ? [time, random.next(), random.next(), random.next(), random.next()]
            : Self.incremented(last, by: nextStep())
        return kind.rawValue + Self.base62(last)
    }

    /// Goes on after an identifier of an earlier run; one from elsewhere, without a number, is ignored.
    func goOn(after identifier: String) {
        guard let words = Self.words(identifier), last.lexicographicallyPrecedes(words) else { return }
        last = words
    }

    func randomBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    /// A random number between 1 and 65,535.
    private func nextStep() -> UInt32 {
        while steps & 0xFFFF == 0 { steps = steps == 0 ? random.next() : steps >> 16 }
        defer { steps >>= 16 }
        return UInt32(steps & 0xFFFF)
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

    private static func base62(_ words: [UInt32]) -> String {
        var words = words
        var text = [UInt8](repeating: digits[0], count: 27)
        // Five digits a division of the whole number: 62 to the fifth still fits in a word.
        for end in stride(from: 27, to: 0, by: -5) {
            var remainder: UInt64 = 0
            for index in words.indices {
                let value = remainder << 32 | UInt64(words[index])
                words[index] = UInt32(value / 916_132_832)
                remainder = value % 916_132_832
            }
            var rest = UInt32(remainder)
            for place in (max(0, end - 5)..<end).reversed() {
                text[place] = digits[Int(rest % 62)]
                rest /= 62
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
