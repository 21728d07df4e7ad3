/// A CBOR value (RFC 8949), as far as authenticators use them: no floating point, no tags.
enum CBOR: Sendable, Hashable {
    case integer(Int)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    case map([CBOR: CBOR])
    case bool(Bool)
    case null
}

extension CBOR {
    /// The value of a map's key; nil if there is none.
    subscript(key: CBOR) -> CBOR? {
        guard case .map(let entries) = self else { return nil }
        return entries[key]
    }

    var bytesValue: [UInt8]? {
        guard case .bytes(let bytes) = self else { return nil }
        return bytes
    }
}

extension CBOR: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    init(integerLiteral value: Int) { self = .integer(value) }
    init(stringLiteral value: String) { self = .text(value) }
}

/// Reads CBOR values, each from where the one before ended.
///
/// Authenticators write the canonical form of CTAP 2 (its section 6): lengths are definite and keys unique.
struct CBORReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The only value in bytes that hold nothing else.
    ///
    /// - Throws: `passkeyRefused` for anything else.
    static func onlyValue(in bytes: [UInt8]) throws(APIError) -> CBOR {
        var reader = CBORReader(bytes[...])
        let value = try reader.next()
        guard reader.rest.isEmpty else { throw .passkey("there is something after the CBOR") }
        return value
    }

    /// - Parameter depth: How many values it may be nested in, itself counted.
    /// - Throws: `passkeyRefused` for what is no CBOR, or more of it than authenticators use.
    mutating func next(depth: Int = 8) throws(APIError) -> CBOR {
        guard depth > 0 else { throw .passkey("the CBOR is nested too deeply") }
        let head = try take(1)[0]
        let argument = try argument(head & 0x1F)
        switch head >> 5 {
        case 0: return .integer(argument)
        case 1: return .integer(-1 - argument)
        case 2: return .bytes(Array(try take(argument)))
        case 3: return .text(try text(argument))
        case 4: return .array(try array(argument, depth: depth))
        case 5: return .map(try map(argument, depth: depth))
        default: return try simple(head)
        }
    }

    private mutating func take(_ count: Int) throws(APIError) -> [UInt8] {
        guard count <= rest.count else { throw .passkey("the CBOR ends too early") }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// The number that stands in a value's first byte, or in 1, 2, 4 or 8 bytes after it.
    private mutating func argument(_ short: UInt8) throws(APIError) -> Int {
        guard short >= 24 else { return Int(short) }
        guard short <= 27 else { throw .passkey("the CBOR has no definite length") }
        let number = try take(1 << Int(short - 24)).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        guard let number = Int(exactly: number) else { throw .passkey("the CBOR has too large a number") }
        return number
    }

    private mutating func text(_ count: Int) throws(APIError) -> String {
        guard let text = String(validating: try take(count), as: UTF8.self) else {
            throw .passkey("the CBOR has a text that is not UTF-8")
        }
        return text
    }

    private mutating func array(_ count: Int, depth: Int) throws(APIError) -> [CBOR] {
        var elements: [CBOR] = []
        while elements.count < count { elements.append(try next(depth: depth - 1)) }
        return elements
    }

    private mutating func map(_ count: Int, depth: Int) throws(APIError) -> [CBOR: CBOR] {
        var entries: [CBOR: CBOR] = [:]
        for _ in 0..<count {
            let (key, value) = (try next(depth: depth - 1), try next(depth: depth - 1))
            guard entries.updateValue(value, forKey: key) == nil else { throw .passkey("the CBOR has a key twice") }
        }
        return entries
    }

    private func simple(_ head: UInt8) throws(APIError) -> CBOR {
        switch head {
        case 0xF4: .bool(false)
        case 0xF5: .bool(true)
        case 0xF6: .null
        default: throw .passkey("the CBOR has a value that authenticators do not use")
        }
    }
}
