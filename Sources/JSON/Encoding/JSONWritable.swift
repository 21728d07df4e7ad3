internal import Lanes

/// A type whose values write themselves, the same as their `encode(to:)` would have them written.
package protocol JSONWritable: Encodable {
    func write(to output: inout JSONBytes)
}

extension String: JSONWritable { package func write(to output: inout JSONBytes) { output.write(self) } }
extension Bool: JSONWritable { package func write(to output: inout JSONBytes) { output.write(self) } }
extension Int: JSONWritable { package func write(to output: inout JSONBytes) { output.write(JSONNumber(self)) } }
extension Int64: JSONWritable { package func write(to output: inout JSONBytes) { output.write(JSONNumber(self)) } }
extension JSONValue: JSONWritable { package func write(to output: inout JSONBytes) { output.write(self) } }

extension Array: JSONWritable where Element: JSONWritable {
    package func write(to output: inout JSONBytes) {
        output.append("[")
        writeElements(to: &output)
        output.append("]")
    }

    func writeElements(to output: inout JSONBytes) {
        // Unlike iteration, a span lends its elements: a user is not copied.
        let elements = span
        for index in elements.indices {
            output.separate()
            elements[index].write(to: &output)
            giveWay(after: index)
        }
    }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    package func write(to output: inout JSONBytes) {
        guard !isEmpty else { return output.append("{}") }
        output.append("{")
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            output.write(key: key)
            value.write(to: &output)
        }
        output.append("}")
    }
}
