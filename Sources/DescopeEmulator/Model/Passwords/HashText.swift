/// The kinds of base64 that password hashes are written in.
enum HashText {
    private static let bcryptDigits = Array("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    private static let phpassDigits = Array("./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// bcrypt's: the first digit has the first bits.
    static func bcrypt(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var (text, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
        for byte in bytes {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 6 {
                count -= 6
                text.append(bcryptDigits[bits >> count & 63])
            }
            bits &= 63
        }
        if count > 0 { text.append(bcryptDigits[bits << (6 - count) & 63]) }
        return text
    }

    /// phpass's: the first digit has the last bits of the first byte.
    static func phpass(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var (text, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
        for byte in bytes {
            (bits, count) = (bits | Int(byte) << count, count + 8)
            while count >= 6 {
                text.append(phpassDigits[bits & 63])
                (bits, count) = (bits >> 6, count - 6)
            }
        }
        if count > 0 { text.append(phpassDigits[bits]) }
        return text
    }
}
