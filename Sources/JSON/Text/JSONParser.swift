internal import Lanes

extension JSONValue {
    /// Reads one JSON text (RFC 8259) strictly: UTF-8 without a byte order mark, and nothing but white space after it.
    ///
    /// U+0000 is refused, although the RFC allows it, because SQLite ends texts there.
    ///
    /// What the RFC leaves open: of several members with one key the last wins, in the place of the first; half of a
    /// surrogate pair is an error, because it is not a character; numbers are as precise as they are written, but those that
    /// no double can hold are refused, as in protobuf: clients could not read them back.
    package init(parsing bytes: [UInt8], maximumDepth: Int = 128) throws(JSONSyntaxError) {
        self = try bytes.withUnsafeBufferPointer { (input) throws(JSONSyntaxError) -> JSONValue in
            var parser = JSONParser(input, maximumDepth: maximumDepth)
            return try parser.document()
        }
    }
}

/// A recursive-descent parser over bytes, of bounded depth.
struct JSONParser {
    let input: UnsafeBufferPointer<UInt8>
    var position = 0
    private let maximumDepth: Int

    init(_ input: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.input = input
        self.maximumDepth = maximumDepth
    }

    mutating func document() throws(JSONSyntaxError) -> JSONValue {
        skipSpace()
        let value = try value(depth: 0)
        skipSpace()
        guard position == input.count else { throw failure("Unexpected data after the value") }
        return value
    }

    /// The byte to read next, if any.
    var next: UInt8? { position < input.count ? input[position] : nil }

    func failure(_ reason: String) -> JSONSyntaxError { JSONSyntaxError(offset: position, reason: reason) }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard let next else { throw failure("Unexpected end of input") }
        switch next {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw failure("Unexpected character")
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONObject {
        var object = JSONObject()
        guard try !open(depth: depth, closing: UInt8(ascii: "}")) else { return object }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("Expected a key") }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw failure("Expected ':'") }
            skipSpace()
            object[key] = try value(depth: depth)
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure("Expected ',' or '}'") }
        return object
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
        var elements: [JSONValue] = []
        guard try !open(depth: depth, closing: UInt8(ascii: "]")) else { return elements }
        repeat {
            skipSpace()
            elements.append(try value(depth: depth))
            giveWay(after: elements.count)
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure("Expected ',' or ']'") }
        return elements
    }

    /// Passes the opening bracket and says whether the closing one follows at once.
    private mutating func open(depth: Int, closing: UInt8) throws(JSONSyntaxError) -> Bool {
        guard depth <= maximumDepth else { throw failure("Nested deeper than \(maximumDepth) levels") }
        position += 1
        skipSpace()
        return take(closing)
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
        var rest = input[position...]
        let isWhole = NumberGrammar.consume(&rest)
        let digits = UnsafeBufferPointer(rebasing: input[position..<rest.startIndex])
        position = rest.startIndex
        guard isWhole else { throw failure("Invalid number") }
        let number = JSONNumber(checked: String(decoding: digits, as: UTF8.self))
        guard number.isInRange else { throw failure("A number beyond the range of a double") }
        return number
    }

    private mutating func literal(_ name: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        let end = position + name.utf8CodeUnitCount
        let isThere = name.withUTF8Buffer { end <= input.count && $0.elementsEqual(input[position..<end]) }
        guard isThere else { throw failure("Expected '\(name)'") }
        position = end
        return value
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }
}

extension JSONParser {
    /// Reads a string; the next byte is its opening quote.
    mutating func string() throws(JSONSyntaxError) -> String {
        position += 1
        let start = position
        try skipPlain()
        if input[position] == UInt8(ascii: "\"") {
            position += 1
            return try text(UnsafeBufferPointer(rebasing: input[start..<position - 1]), from: start)
        }
        return try escapedString(from: start)
    }

    /// Reads the rest of a string from its first backslash on.
    private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var bytes = Array(input[start..<position])
        while input[position] != UInt8(ascii: "\"") {
            position += 1
            try escape(into: &bytes)
            let run = position
            try skipPlain()
            bytes.append(contentsOf: input[run..<position])
        }
        position += 1
        return try bytes.withUnsafeBufferPointer { (text) throws(JSONSyntaxError) in
            try self.text(text, from: start)
        }
    }

    /// Goes to the next quote or backslash.
    private mutating func skipPlain() throws(JSONSyntaxError) {
        var index = position
        while index < input.count {
            let byte = input[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            index += 1
        }
        position = index
        guard index < input.count else { throw failure("Unterminated string") }
        guard input[index] >= 0x20 else { throw failure("Unescaped control character in a string") }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONSyntaxError) -> String {
        // Measured: validating costs three times as much as decoding, and most strings are ASCII.
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw JSONSyntaxError(offset: start, reason: "Invalid UTF-8 in a string")
        }
        return text
    }

    private mutating func escape(into bytes: inout [UInt8]) throws(JSONSyntaxError) {
        guard let letter = next else { throw failure("Unterminated string") }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            return bytes.append(contentsOf: Array(String(try unicodeScalar()).utf8))
        default: throw failure("Invalid escape")
        }
        position += 1
    }

    /// Reads `XXXX` or the surrogate pair `XXXX\uXXXX` of one character.
    private mutating func unicodeScalar() throws(JSONSyntaxError) -> Character {
        let start = position
        let first = try codeUnit()
        guard first != 0 else { throw JSONSyntaxError(offset: start, reason: "U+0000 in a string") }
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        let isPair = first < 0xDC00 && next == UInt8(ascii: "\\")
        position += 1
        guard isPair, next == UInt8(ascii: "u") else {
            throw JSONSyntaxError(offset: start, reason: "Half of a surrogate pair")
        }
        position += 1
        let second = UInt32(try codeUnit())
        guard (0xDC00...0xDFFF).contains(second) else {
            throw JSONSyntaxError(offset: start, reason: "Half of a surrogate pair")
        }
        let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (second - 0xDC00)
        guard let scalar = Unicode.Scalar(code) else { preconditionFailure("a surrogate pair is always a character") }
        return Character(scalar)
    }

    /// Reads four hexadecimal digits.
    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw failure("Invalid \\u escape")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
