/// Header fields in their order; names keep their spelling but compare ignoring case (RFC 9110 §5.1).
///
/// They are kept as they stand on the wire: reading a head and writing one is copying bytes, and a text is made of a
/// value only when it is asked for.
package struct HTTPHeaders: Sendable, ExpressibleByDictionaryLiteral {
    /// Where a field is in `bytes`: `name: value CRLF`.
    private struct Field {
        let start: Int
        let nameEnd: Int
        let valueEnd: Int
        /// Whether the name is a token, so that the field may be sent.
        let isSendable: Bool

        var name: Range<Int> { start..<nameEnd }
        var value: Range<Int> { nameEnd + 2..<valueEnd }
        var line: Range<Int> { start..<valueEnd + 2 }
    }

    /// The fields as they are sent, line after line.
    private(set) var bytes: [UInt8] = []
    private var fields: [Field] = []

    package init() {}

    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { add(name, value) }
    }

    /// The first value of `name`; setting one replaces all, in the place of the first, and `nil` removes them.
    package subscript(_ name: String) -> String? {
        get { first(name).map { String(decoding: $0, as: UTF8.self) } }
        set {
            guard first(name) != nil else {
                if let newValue { add(name, newValue) }
                return
            }
            var rest = newValue
            var headers = HTTPHeaders()
            for field in fields {
                if !self.field(field, isNamed: name) {
                    headers.append(bytes[field.name], bytes[field.value])
                } else if let value = rest {
                    headers.add(name, value)
                    rest = nil
                }
            }
            self = headers
        }
    }

    package func values(_ name: String) -> [String] { slices(name).map { String(decoding: $0, as: UTF8.self) } }

    /// The members of a comma-separated list, in lower case, from all fields of that name (RFC 9110 §5.6.1).
    func list(_ name: String) -> [String] {
        slices(name).flatMap { value in
            value.split(separator: UInt8(ascii: ",")).map(\.trimmed).filter { !$0.isEmpty }
                .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
        }
    }

    /// Appends a field, keeping others of the same name: `Set-Cookie` may repeat.
    package mutating func add(_ name: String, _ value: String) { append(name.utf8, value.utf8) }

    package mutating func addIfAbsent(_ name: String, _ value: String) {
        if first(name) == nil { add(name, value) }
    }

    /// Control bytes become spaces, which is safe from response splitting (RFC 9110 §5.5).
    private mutating func append(_ name: some Collection<UInt8>, _ value: some Collection<UInt8>) {
        let isSendable = !name.isEmpty && name.allSatisfy(\.isToken)
        let start = bytes.count
        bytes.append(contentsOf: name)
        let nameEnd = bytes.count
        bytes.append(contentsOf: [UInt8(ascii: ":"), .space])
        bytes.append(contentsOf: value)
        for index in nameEnd + 2..<bytes.count where !bytes[index].isFieldContent { bytes[index] = .space }
        finish(start, nameEnd, isSendable: isSendable)
    }

    /// Appends a field that is known to be valid.
    mutating func add(_ line: FieldLine) {
        let start = bytes.count
        bytes.append(contentsOf: line.name)
        let nameEnd = bytes.count
        bytes.append(UInt8(ascii: ":"))
        bytes.append(.space)
        bytes.append(contentsOf: line.value)
        finish(start, nameEnd, isSendable: true)
    }

    private mutating func finish(_ start: Int, _ nameEnd: Int, isSendable: Bool) {
        fields.append(Field(start: start, nameEnd: nameEnd, valueEnd: bytes.count, isSendable: isSendable))
        bytes.append(.carriageReturn)
        bytes.append(.lineFeed)
    }

    /// Makes room for a head of the usual size.
    mutating func reserveCapacity() {
        bytes.reserveCapacity(512)
        fields.reserveCapacity(12)
    }

    /// The first value of `name`.
    func first(_ name: String) -> ArraySlice<UInt8>? {
        for field in fields where self.field(field, isNamed: name) { return bytes[field.value] }
        return nil
    }

    /// The values of `name` as bytes.
    package func slices(_ name: String) -> [ArraySlice<UInt8>] {
        var slices: [ArraySlice<UInt8>] = []
        for field in fields where self.field(field, isNamed: name) { slices.append(bytes[field.value]) }
        return slices
    }

    /// Appends the fields as they are sent, except those of framing.
    func write(to head: inout [UInt8]) {
        for field in fields where field.isSendable && !isFraming(field) { head.append(contentsOf: bytes[field.line]) }
    }

    private func isFraming(_ field: Field) -> Bool {
        switch field.name.count {
        case 10: self.field(field, isNamed: "Connection")
        case 14: self.field(field, isNamed: "Content-Length")
        case 17: self.field(field, isNamed: "Transfer-Encoding")
        default: false
        }
    }

    private func field(_ field: Field, isNamed name: String) -> Bool {
        let utf8 = name.utf8
        guard field.name.count == utf8.count else { return false }
        var index = field.start
        for byte in utf8 {
            guard bytes[index].lowercased == byte.lowercased else { return false }
            index += 1
        }
        return true
    }
}

extension HTTPHeaders: Sequence {
    package func makeIterator() -> IndexingIterator<[(name: String, value: String)]> {
        fields.map { field in
            (String(decoding: bytes[field.name], as: UTF8.self), String(decoding: bytes[field.value], as: UTF8.self))
        }.makeIterator()
    }

    package var underestimatedCount: Int { fields.count }
}

extension HTTPHeaders: Equatable {
    /// Order matters; case matters in values only.
    package static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
        left.fields.elementsEqual(right.fields) { first, second in
            left.bytes[first.name].elementsEqual(right.bytes[second.name]) { $0.lowercased == $1.lowercased }
                && left.bytes[first.value] == right.bytes[second.value]
        }
    }
}
