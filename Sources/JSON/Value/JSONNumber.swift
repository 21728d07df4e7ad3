/// A JSON number, kept as written, so that 64-bit integers and long decimals survive a round trip.
///
/// Numbers are equal by value: `1`, `1.0` and `10e-1` are the same.
package struct JSONNumber: Sendable {
    /// Always valid by the grammar of RFC 8259 section 6.
    package let text: String

    /// Takes a number as written, if the text is one.
    package init?(_ text: String) {
        guard NumberGrammar.matches(text.utf8) else { return nil }
        self.text = text
    }

    package init(_ integer: some FixedWidthInteger) { text = String(integer) }

    /// Writes a number in its shortest form; integral ones without a fraction (`1`, not `1.0`).
    ///
    /// Infinity, which `doubleValue` makes of a number out of range, becomes the largest number.
    package init<Value: BinaryFloatingPoint>(_ value: Value) {
        precondition(!value.isNaN, "JSON has no way to write what is not a number")
        let largest = Value.greatestFiniteMagnitude
        let written = String(describing: min(max(value, -largest), largest))
        text = written.hasSuffix(".0") ? String(written.dropLast(2)) : written
    }

    init(checked text: String) { self.text = text }

    /// The value, if it is integral (`1`, `1.0`, `1e3`) and fits.
    package var intValue: Int64? { integer() }

    /// The nearest `Double`; infinite if the number is out of range.
    package var doubleValue: Double {
        guard let value = Double(text) else { preconditionFailure("\(text) passed the number grammar") }
        return value
    }

    /// The value, if it is integral and fits.
    func integer<Value: FixedWidthInteger>() -> Value? {
        if let value = Value(text) { return value }
        guard let digits = DecimalForm(text).integerDigits else { return nil }
        return Value(digits)
    }

    /// Whether a double can hold the value, more or less precisely.
    var isInRange: Bool {
        let isShort = text.utf8.count < 300 && !text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
        return isShort || doubleValue.isFinite
    }

    /// Whether the value is zero, however written.
    var isZero: Bool {
        for byte in text.utf8 {
            if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { return true }
            if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) { return false }
        }
        return true
    }
}

extension JSONNumber: Hashable {
    package static func == (one: JSONNumber, other: JSONNumber) -> Bool {
        one.text == other.text || DecimalForm(one.text) == DecimalForm(other.text)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(DecimalForm(text)) }
}

/// The grammar of numbers, RFC 8259 section 6: `-`? int frac? exp?.
enum NumberGrammar {
    static func matches(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = bytes[...]
        return consume(&rest) && rest.isEmpty
    }

    /// Takes one number off the front of the bytes, as far as it goes, and says whether it is a whole one.
    static func consume<Bytes: Collection<UInt8>>(_ bytes: inout Bytes) -> Bool where Bytes.SubSequence == Bytes {
        if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        if bytes.first == UInt8(ascii: "0") {
            bytes.removeFirst()
        } else if !digits(&bytes) {
            return false
        }
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            guard digits(&bytes) else { return false }
        }
        guard let byte = bytes.first, byte | 0x20 == UInt8(ascii: "e") else { return true }
        bytes.removeFirst()
        if let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { bytes.removeFirst() }
        return digits(&bytes)
    }

    private static func digits<Bytes: Collection<UInt8>>(_ bytes: inout Bytes) -> Bool
    where Bytes.SubSequence == Bytes {
        let start = bytes.startIndex
        while let byte = bytes.first, byte &- UInt8(ascii: "0") < 10 { bytes.removeFirst() }
        return bytes.startIndex != start
    }
}

/// A number's exact value in canonical form: digits without zeros at either end, times a power of ten.
struct DecimalForm: Hashable {
    private let isNegative: Bool
    private let digits: [UInt8]
    private let exponent: Int

    /// Reads a number that follows the grammar.
    init(_ text: String) {
        var digits: [UInt8] = []
        var exponent = 0
        var isFraction = false
        var bytes = text.utf8[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                exponent += Self.exponent(bytes)
                bytes = bytes.suffix(0)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                exponent -= isFraction ? 1 : 0
                if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
            default: break
            }
        }
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
        isNegative = !digits.isEmpty && text.utf8.first == UInt8(ascii: "-")
    }

    /// The value in digits, if it is integral and has no more of them than any 64-bit integer.
    var integerDigits: String? {
        guard exponent >= 0, digits.count + exponent <= 20 else { return nil }
        let zeros = String(repeating: "0", count: digits.isEmpty ? 1 : exponent)
        return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self) + zeros
    }

    /// Reads the exponent, at most a million million: larger ones need not be told apart.
    private static func exponent(_ bytes: Substring.UTF8View) -> Int {
        var value = 0
        for byte in bytes where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000_000)
        }
        return bytes.first == UInt8(ascii: "-") ? -value : value
    }
}
