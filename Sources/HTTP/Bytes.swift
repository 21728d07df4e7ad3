import Glibc

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    var isAlphanumeric: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }
    var isDigit: Bool { (0x30...0x39).contains(self) }

    /// The value of a hexadecimal digit.
    var hexDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }

    /// `tchar`, a byte of a method or a field name (RFC 9110 §5.6.2).
    var isToken: Bool {
        // A bit for each of the letters, the digits and !#$%&'*+-.^_`|~
        let bits: UInt64 = self < 64 ? 0x03FF_6CFA_0000_0000 : 0x57FF_FFFF_C7FF_FFFE
        return self < 128 && bits >> (self & 63) & 1 == 1
    }
    /// A byte allowed in field values (RFC 9110 §5.5).
    var isFieldContent: Bool { (self >= 0x20 && self != 0x7F) || self == .tab }
    /// Optional white space around a field value (RFC 9110 §5.6.3).
    var isWhitespace: Bool { self == .space || self == .tab }

    func isOne(of characters: StaticString) -> Bool { characters.withUTF8Buffer { $0.contains(self) } }
}

extension ArraySlice<UInt8> {
    /// The index of the first such byte.
    func firstIndex(ofByte byte: UInt8) -> Int? {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
            return startIndex + (UnsafeRawPointer(found) - start)
        }
    }

    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }

    func isSame(as bytes: [UInt8]) -> Bool {
        guard count == bytes.count else { return false }
        return withUnsafeBytes { own in
            bytes.withUnsafeBytes { other in
                guard let own = own.baseAddress, let other = other.baseAddress else { return true }
                return memcmp(own, other, bytes.count) == 0
            }
        }
    }

    var isASCII: Bool { allSatisfy { $0 < 0x80 } }

    /// Whether all of it is visible ASCII and spaces, as nearly every field value is.
    var hasPlainText: Bool { allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

    var isUTF8: Bool { isASCII || String(decoding: self, as: UTF8.self).utf8.elementsEqual(self) }

    /// Ignores the case of the slice; `prefix` must be in lower case.
    func hasASCIIPrefix(_ prefix: String) -> Bool {
        self.prefix(prefix.utf8.count).map(\.lowercased).elementsEqual(prefix.utf8)
    }
}

extension String {
    /// The text of `bytes`, or `nil` if they are not UTF-8.
    ///
    /// Decoding repairs malformed input, so a difference reveals it. `String(validating:as:)` is not specialized:
    /// it cost about one of the five microseconds that a request takes.
    init?(utf8 bytes: ArraySlice<UInt8>) {
        self.init(decoding: bytes, as: UTF8.self)
        guard bytes.isASCII || utf8.elementsEqual(bytes) else { return nil }
    }
}
