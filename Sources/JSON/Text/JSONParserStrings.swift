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
        // Measured: validating costs three times as much as decoding, and most strings have nothing to validate.
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw JSONSyntaxError(offset: start, reason: "Invalid UTF-8 in a string")
        }
        return text
    }

    /// Reads what follows a backslash.
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
