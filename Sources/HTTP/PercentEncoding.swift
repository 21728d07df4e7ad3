/// Percent-encoding (RFC 3986 §2.1) of UTF-8 text.
package enum PercentEncoding {
    /// The decoded text; `nil` if an escape is malformed or the result is not UTF-8.
    ///
    /// With replacement characters, two different login IDs would become one.
    package static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
        guard bytes.contains(where: { $0 == percent || ($0 == plus && plusIsSpace) }) else {
            return String(utf8: bytes)
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == percent else {
                decoded.append(plusIsSpace && bytes[index] == plus ? .space : bytes[index])
                index += 1
                continue
            }
            guard index + 2 < bytes.endIndex, let high = bytes[index + 1].hexDigit, let low = bytes[index + 2].hexDigit
            else { return nil }
            decoded.append(high << 4 | low)
            index += 3
        }
        return String(utf8: decoded[...])
    }

    private static let percent = UInt8(ascii: "%")
    private static let plus = UInt8(ascii: "+")
}
