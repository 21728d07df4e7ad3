import JSON
import Testing

/// Swift values on their way out.
struct JSONEncodingTests {
    private func encoded(_ value: some Encodable) throws -> String {
        String(decoding: try encodeJSON(value), as: UTF8.self)
    }

    @Test func `every field is present, in order, nil as null`() throws {
        let text = #"""
            {"text":"a","count":null,"flag":null,"ratio":null,"names":null,"map":null,"status":null,"child":null}
            """#
        #expect(try encoded(Optionals(text: "a")) == text)
    }

    @Test func `every kind of field is written`() throws {
        let value = Optionals(
            text: "é\n",
            count: -7,
            flag: true,
            ratio: 0.5,
            names: ["n"],
            map: ["k": "v"],
            status: .enabled,
            child: Child(name: "c")
        )
        let text = #"""
            {"text":"é\n","count":-7,"flag":true,"ratio":0.5,"names":["n"],"map":{"k":"v"},"status":"enabled","child":{"name":"c"}}
            """#
        #expect(try encoded(value) == text)
        #expect(try decode(Optionals.self, text) == value)
    }

    @Test func `the keys of a dictionary are sorted at every level`() throws {
        #expect(try encoded(["b": ["d": 1, "c": 2], "a": [:], "é": [:]]) == #"{"a":{},"b":{"c":2,"d":1},"é":{}}"#)
        #expect(try encoded(["m": ["b": Status.enabled, "a": .disabled]]) == #"{"m":{"a":"disabled","b":"enabled"}}"#)
    }

    @Test func `a JSON value is written as it is`() throws {
        let value = try parse(#"{"b":1.50,"a":[{"d":null,"c":1e3}]}"#)
        #expect(try encoded(value) == value.text())
        #expect(try encoded([value]) == "[\(value.text())]")
        #expect(try encoded(["k": value.objectValue]) == #"{"k":\#(value.text())}"#)
    }

    @Test func `an integral double has no fraction`() throws {
        #expect(try encoded([1, -2, 0.5, 1e20]) == "[1,-2,0.5,1e+20]")
        #expect(try encoded([Float(0.1), 3]) == "[0.1,3]")
    }

    @Test func `no number may be other than finite`() async {
        await #expect(processExitsWith: .failure) { _ = try? encodeJSON(Optionals(ratio: .nan)) }
        await #expect(processExitsWith: .failure) { _ = try? encodeJSON([Double.infinity]) }
    }

    @Test func `scalars may be the root`() throws {
        #expect(try encoded("a") == #""a""#)
        #expect(try encoded(UInt64.max) == "18446744073709551615")
        #expect(try encoded(String?.none) == "null")
        #expect(try encoded([Bool?.none, true]) == "[null,true]")
        #expect(try encoded([String]()) == "[]")
        #expect(try encodeJSONValue(Child(name: "c")) == ["name": "c"])
    }
}
