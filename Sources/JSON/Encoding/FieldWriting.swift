/// A type that lists its fields' values, because most answers consist of it; their names come from its schema.
///
/// Measured, its text costs a third of what `encode(to:)` costs, which would ask for a container, a key and a value's
/// type in generic code. Both must write the same: every field, in the order declared.
package protocol FieldWriting: JSONWritable, Decodable {
    /// Always `FieldNames(of: Self.self)`, stored.
    static var fieldNames: FieldNames { get }

    func writeFields(to object: inout FieldWriter)
}

extension FieldWriting {
    package func write(to output: inout JSONBytes) {
        var object = FieldWriter(names: Self.fieldNames, output: output)
        // The writer must hold the only reference, or its first write would copy the text.
        output = JSONBytes()
        writeFields(to: &object)
        object.close()
        output = object.output
    }
}

/// The names of a type's fields as they stand in its text: `{"id":` for the first, `,"name":` for others.
package struct FieldNames: Sendable {
    /// What is written of all of them, one after the other.
    fileprivate let text: [UInt8]
    fileprivate let names: [FieldName]

    package init(of type: any Decodable.Type) {
        var text: [UInt8] = []
        names = SchemaProperty.all(of: type).enumerated().map { index, property in
            FieldName(property.name, after: UInt8(ascii: index == 0 ? "{" : ","), in: &text)
        }
        self.text = text
    }
}

/// Where a field's name stands in the text of all, and the name with the values that most fields have: one piece of text
/// costs a third of two.
private struct FieldName {
    let alone: Range<Int>
    let withTrue: Range<Int>
    let withFalse: Range<Int>
    let withEmptyString: Range<Int>
    let withEmptyArray: Range<Int>
    let withEmptyObject: Range<Int>

    init(_ name: String, after separator: UInt8, in text: inout [UInt8]) {
        var output = JSONBytes()
        output.append([separator])
        output.write(name)
        output.append(":")
        let add = { (value: String, text: inout [UInt8]) in
            let start = text.count
            text += output.bytes + value.utf8
            return start..<text.count
        }
        alone = add("", &text)
        withTrue = add("true", &text)
        withFalse = add("false", &text)
        withEmptyString = add("\"\"", &text)
        withEmptyArray = add("[]", &text)
        withEmptyObject = add("{}", &text)
    }
}

/// Writes the fields of one object: each value after the next name.
package struct FieldWriter {
    private let names: FieldNames
    private var position = 0
    fileprivate var output: JSONBytes

    fileprivate init(names: FieldNames, output: JSONBytes) {
        self.names = names
        self.output = output
    }

    package mutating func write(_ value: some JSONWritable) { write(value, after: next()) }

    package mutating func write(_ value: String) {
        let name = next()
        value.isEmpty ? append(name.withEmptyString) : output.write(value, after: name.alone, of: names.text)
    }

    package mutating func write(_ value: Bool) {
        let name = next()
        append(value ? name.withTrue : name.withFalse)
    }

    package mutating func write(_ value: [String]) {
        let name = next()
        value.isEmpty ? append(name.withEmptyArray) : write(value, after: name)
    }

    package mutating func write(_ value: [String: Bool]) {
        let name = next()
        value.isEmpty ? append(name.withEmptyObject) : write(value, after: name)
    }

    package mutating func write(_ value: [String: JSONValue]) {
        let name = next()
        value.isEmpty ? append(name.withEmptyObject) : write(value, after: name)
    }

    // The compiler specialises what is generic for this.
    package mutating func write(_ value: Int64) { write(value, after: next()) }

    private mutating func write(_ value: some JSONWritable, after name: FieldName) {
        append(name.alone)
        value.write(to: &output)
    }

    private mutating func append(_ piece: Range<Int>) { output.append(piece, of: names.text) }

    private mutating func next() -> FieldName {
        defer { position += 1 }
        return names.names[position]
    }

    fileprivate mutating func close() {
        precondition(position == names.names.count, "a type writes each of its fields")
        output.append("}")
    }
}
