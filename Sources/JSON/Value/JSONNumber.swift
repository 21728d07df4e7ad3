/// A JSON number, kept as it was written, so that 64-bit integers and long decimals survive a round trip.
///
/// Two numbers are equal when their values are: `1`, `1.0` and `10e-1` are the same number.
package struct JSONNumber: Sendable {
    /// The number's text; always valid by the grammar of RFC 8259 section 6.
    package let text: String

    /// Takes a number as written, if the text is one by the grammar of RFC 8259.
    package init?(_ text: String) {
        guard NumberGrammar.matches(text.utf8) else { return nil }
        self.text = text
    }

    /// Writes an integer.
    package init(_ integer: some FixedWidthInteger) {
        text = String(integer)
    }

    /// Writes a number in its shortest form; integral ones without a fraction (`1`, not `1.0`).
    ///
    /// Infinity, which `doubleValue` makes of a number out of range, becomes the largest number there is.
    package init<Value: BinaryFloatingPoint>(_ value: Value) {
        precondition(!value.isNaN, "JSON has no way to write what is not a number")
        let largest = Value.greatestFiniteMagnitude
        let written = String(describing: min(max(value, -largest), largest))
        text = written.hasSuffix(".0") ? String(written.dropLast(2)) : written
    }

    /// Takes text that the parser has already checked.
    init(checked text: String) {
        self.text = text
    }

    /// The value, if it is integral (`1`, `1.0`, `1e3`) and fits.
    package var intValue: Int64? { integer() }

    /// The nearest `Double`; infinite where the number is out of its range.
    package var doubleValue: Double {
        guard let value = Double(text) else { preconditionFailure("\(text) passed the number grammar") }
        return value
    }

    /// The value as the wanted integer type, if it is integral and fits.
    func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
        if let value = Value(text) { return value }
        guard let digits = DecimalForm(text).integerDigits else { return nil }
        return Value(digits)
    }

    /// Whether the value is zero, however it is written.
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

    package func hash(into hasher: inout Hasher) {
        hasher.combine(DecimalForm(text))
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    package init(integerLiteral value: Int) { self.init(value) }

    package init(floatLiteral value: Double) { self.init(value) }
}
