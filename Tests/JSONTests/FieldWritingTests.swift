import JSON
import Testing

/// Types that write their fields themselves.
struct FieldWritingTests {
    @Test func `the names come from the declaration, the values from the list`() throws {
        let point = Point(label: "a\"b", x: 1, more: ["k": [true]], inner: [Point.Mark(isSet: true)])
        let text = #"{"label":"a\"b","x":1,"more":{"k":[true]},"inner":[{"isSet":true}]}"#
        #expect(String(decoding: encodeJSON(point), as: UTF8.self) == text)
    }

    @Test func `the text is that of the synthesized encoding`() throws {
        for point in [Point(label: ""), Point(label: "é", x: -7, more: ["b": nil, "a": 1, "é": "x"], inner: [])] {
            #expect(encodeJSON(point) == (try encodeJSON(Box(value: point))))
            #expect(encodeJSON([point, point]) == (try encodeJSON([Box(value: point), Box(value: point)])))
        }
    }

    @Test func `a field may not be forgotten`() async {
        await #expect(processExitsWith: .failure) { _ = encodeJSON(Forgetful(first: "a", second: "b")) }
    }
}

private struct Point: Codable, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    var label: String
    var x: Int64 = 0
    var more: [String: JSONValue] = [:]
    var inner: [Mark] = []

    func writeFields(to object: inout FieldWriter) {
        object.write(label)
        object.write(x)
        object.write(more)
        object.write(inner)
    }

    struct Mark: Codable, FieldWriting {
        static let fieldNames = FieldNames(of: Self.self)

        var isSet: Bool

        func writeFields(to object: inout FieldWriter) { object.write(isSet) }
    }
}

private struct Forgetful: Codable, FieldWriting {
    static let fieldNames = FieldNames(of: Self.self)

    var first: String
    var second: String

    func writeFields(to object: inout FieldWriter) { object.write(first) }
}

/// Encodes a value by its `encode(to:)`.
struct Box<Value: Encodable>: Encodable {
    let value: Value

    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
