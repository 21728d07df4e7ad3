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
    fileprivate let texts: [[UInt8]]

    package init(of type: any Decodable.Type) {
        texts = SchemaProperty.all(of: type).enumerated().map { index, property in
            var text = JSONBytes()
            text.write(property.name, after: [UInt8(ascii: index == 0 ? "{" : ",")], before: UInt8(ascii: ":"))
            return text.bytes
        }
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

    package mutating func write(_ value: some JSONWritable) {
        writeName()
        value.write(to: &output)
    }

    package mutating func write(_ value: String) {
        output.write(value, after: names.texts[position])
        position += 1
    }

    package mutating func write(_ value: Bool) { write(text: value ? "true" : "false") }

    package mutating func write(_ value: [String]) { value.isEmpty ? write(text: "[]") : writeUsual(value) }
    package mutating func write(_ value: [String: Bool]) { value.isEmpty ? write(text: "{}") : writeUsual(value) }
    package mutating func write(_ value: [String: JSONValue]) { value.isEmpty ? write(text: "{}") : writeUsual(value) }

    // The compiler specialises what is generic for these.
    package mutating func write(_ value: Int64) { writeUsual(value) }

    /// Writes a value whose text is known.
    private mutating func write(text: StaticString) {
        output.append(names.texts[position], text)
        position += 1
    }

    private mutating func writeUsual(_ value: some JSONWritable) {
        writeName()
        value.write(to: &output)
    }

    private mutating func writeName() {
        output.append(names.texts[position])
        position += 1
    }

    fileprivate mutating func close() {
        precondition(position == names.texts.count, "a type writes each of its fields")
        output.append("}")
    }
}
