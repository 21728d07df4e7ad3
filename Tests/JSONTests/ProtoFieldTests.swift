@testable import JSON
import Testing

/// Plain proto3 fields.
struct ProtoFieldTests {
    @Test(arguments: [
        "{}", "[]",
        #"{"text":null,"flag":null,"count":null,"long":null,"ratio":null,"names":null,"map":null,"mode":null,"inner":null}"#,
        #"{"text":"","flag":false,"count":0,"long":"0","ratio":0.0,"names":[],"map":{},"mode":"","inner":{}}"#,
        #"{"map":[],"inner":[]}"#,
    ])
    func `absent, null and zero are the same`(text: String) throws {
        #expect(try decode(Message.self, text) == Message())
    }

    @Test func `every field is encoded, in order`() throws {
        let text = #"""
            {"text":"","flag":false,"count":0,"long":0,"ratio":0,"names":[],"map":{},"mode":"unset","inner":{"name":""}}
            """#
        #expect(String(decoding: try encodeJSON(Message()), as: UTF8.self) == text)
    }

    @Test func `what was encoded is decoded`() throws {
        var message = Message()
        (message.text, message.flag, message.count, message.long, message.ratio) = ("a", true, -1, .max, 0.5)
        (message.names, message.map, message.mode) = (["n", ""], ["k": 1], .slow)
        message.inner.name = "i"
        #expect(try decodeJSON(Message.self, from: encodeJSONValue(message)) == message)
    }

    @Test(arguments: [
        (#"{"text":0}"#, "text", "string", "number"), (#"{"flag":"yes"}"#, "flag", "boolean", "string"),
        (#"{"flag":0}"#, "flag", "boolean", "number"), (#"{"count":""}"#, "count", "integer", "string"),
        (#"{"mode":false}"#, "mode", "string", "boolean"), (#"{"inner":{"name":1}}"#, "inner.name", "string", "number"),
    ])
    func `a value of another type is a mismatch`(text: String, path: String, expected: String, found: String) throws {
        let kind = JSONDecodingError.Kind.mismatch(expected: expected, found: found)
        #expect(try failure(Message.self, text) == JSONDecodingError(path: path, kind: kind))
    }

    @Test func `a type that is only decoded needs no encoding, and the other way round`() throws {
        struct Given: Decodable { @ProtoField var items: [OnlyDecodable] = [] }
        struct Shown: Encodable { @ProtoField var items: [OnlyEncodable] = [] }
        #expect(try decode(Given.self, #"{"items":[{"name":"a"}]}"#).items.map(\.name) == ["a"])
        #expect(try encodeJSONValue(Shown()) == ["items": []])
    }

    @Test func `a field may stand outside of an object`() throws {
        #expect(try decode([ProtoField<String>].self, #"["a",""]"#).map(\.wrappedValue) == ["a", ""])
        #expect(try encodeJSONValue([ProtoField(wrappedValue: "a")]) == ["a"])
    }
}

/// A type with a proto3 field of each kind.
private struct Message: Codable, Equatable {
    /// A string enumeration with a zero.
    enum Mode: String, Codable, ZeroInitializable {
        case unset, slow

        init() { self = .unset }
    }

    /// A message within another.
    struct Inner: Codable, Equatable, ZeroInitializable {
        @ProtoField var name = ""
    }

    @ProtoField var text = ""
    @ProtoField var flag = false
    @ProtoField var count = Int32(0)
    @ProtoField var long = Int64(0)
    @ProtoField var ratio = 0.0
    @ProtoField var names: [String] = []
    @ProtoField var map: [String: Int] = [:]
    @ProtoField var mode = Mode()
    @ProtoField var inner = Inner()
}

private struct OnlyDecodable: Decodable {
    var name: String
}

private struct OnlyEncodable: Encodable {
    var name: String
}
