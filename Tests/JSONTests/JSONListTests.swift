import JSON
import Testing

/// A list that is taken apart in steps is an array in every other way.
@Suite struct JSONListTests {
    @Test(arguments: [0, 1, 63, 64, 65, 300]) func `it has the elements and the text of an array`(count: Int) throws {
        let elements = (0..<count).map { "\($0)" }
        var list = JSONList<String>()
        for element in elements { list.append(element) }
        #expect(list.elements == elements)
        #expect(encodeJSON(list) == encodeJSON(elements))
        #expect(try encodeJSON(Box(value: list)) == encodeJSON(Box(value: elements)))
    }

    @Test func `it is read from an array, and described as one`() throws {
        #expect(try decodeJSON(JSONList<String>.self, from: ["a", "b"]).elements == ["a", "b"])
        guard case .array(of: .string) = Schema(of: JSONList<String>.self) else {
            Issue.record("\(Schema(of: JSONList<String>.self))")
            return
        }
    }
}
