/// The grammar of numbers, RFC 8259 section 6: `-`? int frac? exp?.
enum NumberGrammar {
    /// Whether the bytes are one number and nothing else.
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
