extension JSONValue {
    /// Reads one JSON text (RFC 8259), strictly: UTF-8 without a byte order mark, and nothing but white space after it.
    ///
    /// What the RFC leaves open: of several members with one key the last wins, in the place of the first; half of a
    /// surrogate pair in an escape is an error, for it is no character; numbers have any size.
    package init(parsing bytes: [UInt8], maximumDepth: Int = 128) throws(JSONSyntaxError) {
        self = try bytes.withUnsafeBufferPointer { (input) throws(JSONSyntaxError) -> JSONValue in
            var parser = JSONParser(input, maximumDepth: maximumDepth)
            return try parser.document()
        }
    }
}

/// A recursive-descent parser over bytes; its recursion is bounded by the depth it accepts.
struct JSONParser {
    let input: UnsafeBufferPointer<UInt8>
    var position = 0
    private let maximumDepth: Int

    init(_ input: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.input = input
        self.maximumDepth = maximumDepth
    }

    /// Reads the value that is the whole input.
    mutating func document() throws(JSONSyntaxError) -> JSONValue {
        skipSpace()
        let value = try value(depth: 0)
        skipSpace()
        guard position == input.count else { throw failure("Unexpected data after the value") }
        return value
    }

    /// The byte to read next, if there is one.
    var next: UInt8? {
        position < input.count ? input[position] : nil
    }

    func failure(_ reason: String) -> JSONSyntaxError {
        JSONSyntaxError(offset: position, reason: reason)
    }

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
        return JSONNumber(checked: String(decoding: digits, as: UTF8.self))
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
