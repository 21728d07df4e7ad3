/// A number's exact value in one canonical form: digits without zeros at either end, times a power of ten.
struct DecimalForm: Hashable {
    private let isNegative: Bool
    private let digits: [UInt8]
    private let exponent: Int

    /// Reads a number that follows the grammar of RFC 8259.
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

    /// The value written out in digits, if it is integral and has no more of them than any 64-bit integer.
    var integerDigits: String? {
        guard exponent >= 0, digits.count + exponent <= 20 else { return nil }
        let zeros = String(repeating: "0", count: digits.isEmpty ? 1 : exponent)
        return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self) + zeros
    }

    /// Reads what follows the `e`; beyond a million million, where no number is told apart any more, it stays there.
    private static func exponent(_ bytes: Substring.UTF8View) -> Int {
        var value = 0
        for byte in bytes where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000_000)
        }
        return bytes.first == UInt8(ascii: "-") ? -value : value
    }
}
