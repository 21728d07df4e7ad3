/// `uri-host [ ":" port ]`, as in `Host` and in absolute-form targets (RFC 9110 §7.2, RFC 3986 §3.2).
package enum Authority {
    package static func isValid(_ text: String) -> Bool { isValid(Array(text.utf8)[...]) }

    /// Refuses user information (`user@`), as RFC 9110 §4.2.4 asks, but allows an empty host.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = bytes[..<end].dropFirst()
            return !address.isEmpty && address.allSatisfy(isAddressByte) && isPort(bytes[end...].dropFirst())
        }
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        return isName(bytes[..<colon]) && isPort(bytes[colon...])
    }

    /// A byte of an IPv6 address, which may end in an IPv4 address.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte.hexDigit != nil || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    /// `reg-name`: unreserved bytes, `sub-delims` and well-formed percent escapes.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0.isAlphanumeric || $0.isOne(of: "-._~%!$&'()*+,;=") }
            && PercentEncoding.decode(bytes) != nil
    }

    /// `[ ":" port ]`; the port may be empty.
    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let colon = bytes.first else { return true }
        let digits = bytes.dropFirst()
        guard colon == UInt8(ascii: ":"), digits.count <= 5, digits.allSatisfy(\.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65_535
    }
}
