/// JSON text in the making, in UTF-8, without white space and with no more escapes than RFC 8259 section 7 demands.
///
/// Values are written one after the other; it is for the caller that they make one text.
package struct JSONBytes: Sendable {
    private(set) var bytes: [UInt8]

    init() { bytes = [] }

    /// Starts with room for so many bytes.
    init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Makes room for about so many bytes more.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    mutating func writeNull() { append("null") }
    mutating func write(_ truth: Bool) { append(truth ? "true" : "false") }
    mutating func write(_ number: JSONNumber) { append(number.text.utf8) }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .bool(let truth): write(truth)
        case .number(let number): write(number)
        case .string(let text): write(text)
        case .array(let elements): write(elements)
        case .object(let object): write(object)
        }
    }

    private mutating func write(_ elements: [JSONValue]) {
        append("[")
        for element in elements {
            separate()
            write(element)
        }
        append("]")
    }

    private mutating func write(_ object: JSONObject) {
        append("{")
        for (key, value) in object {
            write(key: key)
            write(value)
        }
        append("}")
    }
}

/// The parts of arrays and objects.
extension JSONBytes {
    /// Writes a comma, unless this is the first in its array or object.
    mutating func separate() {
        guard let last = bytes.last, last != UInt8(ascii: "["), last != UInt8(ascii: "{") else { return }
        bytes.append(UInt8(ascii: ","))
    }

    /// Begins a member of an object.
    mutating func write(key: String) {
        separate()
        write(key, before: UInt8(ascii: ":"))
    }

    /// Writes a member of an object.
    mutating func write(_ value: JSONValue, forKey key: String) {
        write(key: key)
        write(value)
    }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    /// Writes a piece of a text that is JSON already.
    mutating func append(_ piece: Range<Int>, of text: [UInt8]) {
        text.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[piece])) }
    }

    /// Writes a string, with something after it that is JSON already.
    mutating func write(_ text: String, before last: UInt8? = nil) {
        write(text, after: UnsafeBufferPointer(start: nil, count: 0), before: last)
    }

    /// Writes a string after a piece of a text that is JSON already.
    mutating func write(_ string: String, after piece: Range<Int>, of text: [UInt8]) {
        text.withUnsafeBufferPointer { write(string, after: UnsafeBufferPointer(rebasing: $0[piece]), before: nil) }
    }

    /// One look at the room left instead of five.
    private mutating func write(_ text: String, after start: UnsafeBufferPointer<UInt8>, before last: UInt8?) {
        var text = text
        text.withUTF8 { utf8 in
            guard !utf8.needEscapes else {
                append(start)
                write(escaping: utf8)
                if let last { bytes.append(last) }
                return
            }
            bytes.append(addingCapacity: start.count + utf8.count + 3) { output in
                output.withUnsafeMutableBufferPointer { room, count in
                    guard var end = room.baseAddress else { return }
                    end.append(start)
                    end.append(UInt8(ascii: "\""))
                    end.append(utf8)
                    end.append(UInt8(ascii: "\""))
                    if let last { end.append(last) }
                    count = start.count + utf8.count + (last == nil ? 2 : 3)
                }
            }
        }
    }
}

extension JSONBytes {
    private mutating func write(escaping utf8: UnsafeBufferPointer<UInt8>) {
        append("\"")
        for byte in utf8 { write(escaping: byte) }
        append("\"")
    }

    private mutating func write(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case 0x00..<0x20:
            append(byte < 0x10 ? "\\u000" : "\\u001")
            append(String(byte & 0xF, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether any of the bytes cannot stand for itself in a string; asked of every string, so of eight at a time.
    fileprivate var needEscapes: Bool {
        let bytes = UnsafeRawBufferPointer(self)
        let words = stride(from: 0, through: count - 8, by: 8)
        for offset in words where Self.needEscapes(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
            return true
        }
        return self[(count & ~7)...].contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }

    /// The same of eight bytes: whether any is below 0x20, or zero when the two characters are taken away from it.
    private static func needEscapes(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80) != 0
    }
}

extension UnsafeMutablePointer<UInt8> {
    fileprivate mutating func append(_ byte: UInt8) {
        pointee = byte
        self += 1
    }

    fileprivate mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        update(from: source, count: bytes.count)
        self += bytes.count
    }
}
