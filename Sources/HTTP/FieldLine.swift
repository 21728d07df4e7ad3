/// One line with a header or trailer field (RFC 9112 §5).
struct FieldLine {
    let name: ArraySlice<UInt8>
    let value: ArraySlice<UInt8>

    /// Splits `name: value`, strictly: leniency enables smuggling (RFC 9112 §11.2).
    ///
    /// Values must be UTF-8; RFC 9110 §5.5 leaves bytes above ASCII to the recipient.
    init(_ line: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        guard line.first?.isWhitespace != true else { throw .badRequest("A header field is folded.") }
        guard let colon = line.firstIndex(ofByte: UInt8(ascii: ":")) else {
            throw .badRequest("A header field has no colon.")
        }
        name = line[..<colon]
        guard name.last?.isWhitespace != true else { throw .badRequest("A header field has a space before its colon.") }
        guard !name.isEmpty, name.allSatisfy(\.isToken) else { throw .badRequest("A header field's name is invalid.") }
        value = line[(colon + 1)...].trimmed
        guard !value.hasPlainText else { return }
        guard value.allSatisfy(\.isFieldContent) else { throw .badRequest("A header field has a control byte.") }
        guard value.isUTF8 else { throw .badRequest("A header field is not UTF-8.") }
    }
}
