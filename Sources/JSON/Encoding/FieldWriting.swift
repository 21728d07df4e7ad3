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
    fileprivate let names: [FieldName]

    package init(of type: any Decodable.Type) {
        names = SchemaProperty.all(of: type).enumerated().map { index, property in
            FieldName(property.name, after: UInt8(ascii: index == 0 ? "{" : ","))
        }
    }
}

/// A field's name, and the name with the values that most fields have: one piece of text costs a third of two.
private final class FieldName: Sendable {
    let text: [UInt8]
    let withTrue: [UInt8]
    let withFalse: [UInt8]
    let withEmptyString: [UInt8]
    let withEmptyArray: [UInt8]
    let withEmptyObject: [UInt8]

    init(_ name: String, after separator: UInt8) {
        var output = JSONBytes()
        output.write(name, after: [separator], before: UInt8(ascii: ":"))
        text = output.bytes
        withTrue = text + Array("true".utf8)
        withFalse = text + Array("false".utf8)
        withEmptyString = text + Array("\"\"".utf8)
        withEmptyArray = text + Array("[]".utf8)
        withEmptyObject = text + Array("{}".utf8)
    }
}

/// Writes the fields of one object: each value after the next name.
package struct FieldWriter {
    private let names: [FieldName]
    private var position = 0
    fileprivate var output: JSONBytes

    fileprivate init(names: FieldNames, output: JSONBytes) {
        self.names = names.names
        self.output = output
    }

    package mutating func write(_ value: some JSONWritable) {
        output.append(next().text)
        value.write(to: &output)
    }

    package mutating func write(_ value: String) {
        let name = next()
        value.isEmpty ? output.append(name.withEmptyString) : output.write(value, after: name.text)
    }

    package mutating func write(_ value: Bool) {
        let name = next()
        output.append(value ? name.withTrue : name.withFalse)
    }

    package mutating func write(_ value: [String]) {
        let name = next()
        value.isEmpty ? output.append(name.withEmptyArray) : write(value, after: name)
    }

    package mutating func write(_ value: [String: Bool]) {
        let name = next()
        value.isEmpty ? output.append(name.withEmptyObject) : write(value, after: name)
    }

    package mutating func write(_ value: [String: JSONValue]) {
        let name = next()
        value.isEmpty ? output.append(name.withEmptyObject) : write(value, after: name)
    }

    // The compiler specialises what is generic for this.
    package mutating func write(_ value: Int64) { write(value, after: next()) }

    private mutating func write(_ value: some JSONWritable, after name: FieldName) {
        output.append(name.text)
        value.write(to: &output)
    }

    private mutating func next() -> FieldName {
        defer { position += 1 }
        return names[position]
    }

    fileprivate mutating func close() {
        precondition(position == names.count, "a type writes each of its fields")
        output.append("}")
    }
}
