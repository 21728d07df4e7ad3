import JSON
import Testing

/// Values and objects as Swift sees them.
struct JSONValueTests {
    @Test func `literals make values`() {
        let name = "Ann"
        let value: JSONValue = ["a": nil, "b": true, "c": 1, "d": 1.5, "e": "\(name)!", "f": [1, "x"]]
        #expect(value["a"] == .null)
        #expect(value["b"] == .bool(true))
        #expect(value["c"] == .number(JSONNumber(1)))
        #expect(value["d"] == .number(JSONNumber(1.5)))
        #expect(value["e"] == .string("Ann!"))
        #expect(value["f"] == .array([.number(JSONNumber(1)), .string("x")]))
    }

    @Test func `a value is found by key and index`() {
        let value: JSONValue = ["users": [["id": "u1"]]]
        #expect(value["users"]?[0]?["id"]?.stringValue == "u1")
        #expect(value["users"]?[1] == nil)
        #expect(value["users"]?[-1] == nil)
        #expect(value["users"]?["id"] == nil)
        #expect(value[0] == nil)
    }

    @Test func `a getter answers for its own kind only`() {
        #expect(JSONValue.string("1").intValue == nil)
        #expect((1 as JSONValue).intValue == 1)
        #expect((1.5 as JSONValue).intValue == nil)
        #expect((1.5 as JSONValue).doubleValue == 1.5)
        #expect(JSONValue.bool(true).boolValue == true)
        #expect(JSONValue.null.boolValue == nil)
        #expect(JSONValue.null.isNull)
        #expect(JSONValue.array([1]).arrayValue == [1])
        #expect(JSONValue.object(["a": 1]).objectValue == ["a": 1])
    }

    @Test(arguments: [nil, "", [], [:], 0, 0.0, false] as [JSONValue])
    func `what proto3 leaves out is zero`(value: JSONValue) {
        #expect(value.isZero)
    }

    @Test(arguments: ["0", [nil], ["a": nil], 1, 0.5, true, "\0"] as [JSONValue])
    func `anything else is not zero`(value: JSONValue) {
        #expect(!value.isZero)
    }

    @Test func `objects are equal in any order of members`() {
        let one: JSONValue = ["a": 1, "b": [2.0]]
        let other: JSONValue = ["b": [2], "a": 1.0]
        #expect(one == other)
        #expect(Set([one, other]).count == 1)
        #expect(one != ["a": 1])
        #expect(one != ["a": 1, "c": [2]])
    }

    @Test func `arrays are equal only in order`() {
        #expect([1, 2] as JSONValue != [2, 1])
    }

    @Test(arguments: [0, 100])
    func `a composed and a decomposed character are two keys`(others: Int) {
        var object = JSONObject((0..<others).map { (key: "k\($0)", value: 0) })
        object["\u{E9}"] = 1
        object["e\u{301}"] = 2
        #expect(object.count == others + 2)
        #expect(object["\u{E9}"] == 1)
    }

    @Test(arguments: [3, 100])
    func `an object keeps the order of its members`(size: Int) {
        var object = JSONObject((0..<size).map { (key: "k\($0)", value: .number(JSONNumber($0))) })
        object["k1"] = "new"
        object["k0"] = nil
        object["k0"] = "last"
        object["none"] = nil
        #expect(object.keys == (1..<size).map { "k\($0)" } + ["k0"])
        #expect(object["k1"] == "new")
        #expect(object["k\(size - 1)"] == .number(JSONNumber(size - 1)))
        #expect(object.map(\.key) == object.keys)
    }

    @Test func `merged objects take over members one by one, in objects within them too`() {
        let object: JSONObject = ["a": 1, "b": ["c": 2, "d": 3], "e": ["f": 4]]
        let merged = object.merging(["g": nil, "b": ["d": [5]], "e": 6, "a": ["h": 7]])
        #expect(merged == ["a": ["h": 7], "b": ["c": 2, "d": [5]], "e": 6, "g": nil])
        #expect(merged.keys == ["a", "b", "e", "g"])
    }
}
