internal import Crypto

/// Bytes in lower-case hexadecimal.
func hex(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    let digits = Array("0123456789abcdef".utf8)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// The SHA-256 digest of bytes, in hexadecimal.
func sha256(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

/// A text's SHA-256 digest in hexadecimal: what is kept of a secret.
func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

/// The bytes of a text in hexadecimal, of either case; nil if it is something else.
func bytes(hex text: some StringProtocol) -> [UInt8]? {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue.map(UInt8.init) }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digits[index], let low = digits[index + 1] else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}
