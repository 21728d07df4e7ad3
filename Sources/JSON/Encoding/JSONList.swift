internal import Lanes

/// An answer's list that may be long, and is taken apart in steps: no thread waits until thousands of users are.
package struct JSONList<Element: JSONWritable & Decodable & Sendable>: Sendable {
    private static var atOnce: Int { 64 }

    private var parts: [Part] = []
    private var last: [Element] = []

    /// Elements that go together, after a chance for other threads.
    private final class Part: Sendable {
        let elements: [Element]

        init(_ elements: [Element]) { self.elements = elements }

        deinit { giveWay() }
    }

    package init() {}

    package var elements: [Element] { parts.flatMap(\.elements) + last }

    package mutating func append(_ element: consuming Element) {
        last.append(element)
        guard last.count == Self.atOnce else { return }
        parts.append(Part(last))
        last = []
        last.reserveCapacity(Self.atOnce)
    }
}

extension JSONList: JSONWritable {
    package func write(to output: inout JSONBytes) {
        output.append("[")
        for (index, part) in parts.enumerated() {
            let start = output.bytes.count
            part.elements.writeElements(to: &output)
            // A text of megabytes that grows is copied again and again.
            if index == 0 { output.reserve((output.bytes.count - start) * parts.count) }
        }
        last.writeElements(to: &output)
        output.append("]")
    }

    package func encode(to encoder: any Encoder) throws { try elements.encode(to: encoder) }
}

extension JSONList: SchemaProviding {
    package static var schema: Schema { Schema(of: [Element].self) }
    package static var example: JSONList? { JSONList() }

    package init(from decoder: any Decoder) throws {
        for element in try [Element](from: decoder) { append(element) }
    }
}
