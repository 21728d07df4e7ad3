/// One line with a header or trailer field (RFC 9112 §5).
enum FieldLine {
    /// Splits `name: value`, strictly: leniency enables smuggling (RFC 9112 §11.2).
    ///
    /// Values must be UTF-8; RFC 9110 §5.5 leaves bytes above ASCII to the recipient.
    static func parse(_ line: ArraySlice<UInt8>) throws(HTTPProtocolError) -> (name: String, value: String) {
        guard line.first?.isWhitespace != true else { throw .badRequest("A header field is folded.") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            throw .badRequest("A header field has no colon.")
        }
        let name = line[..<colon]
        guard name.last?.isWhitespace != true else { throw .badRequest("A header field has a space before its colon.") }
        guard !name.isEmpty, name.allSatisfy(\.isToken) else { throw .badRequest("A header field's name is invalid.") }
        let value = line[(colon + 1)...].trimmed
        guard value.allSatisfy(\.isFieldContent) else { throw .badRequest("A header field has a control byte.") }
        guard let text = String(utf8: value) else { throw .badRequest("A header field is not UTF-8.") }
        return (String(decoding: name, as: UTF8.self), text)
    }
}
