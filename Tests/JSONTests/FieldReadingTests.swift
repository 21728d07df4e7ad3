import JSON
import Testing

/// Types that read their fields themselves.
struct FieldReadingTests {
    @Test func `the names come from the declaration, the values from the list`() throws {
        let text =
            #"{"tags":["x"],"more":{"k":1},"isOpen":true,"note":"n","name":"a","count":"7","mark":{"isSet":false}}"#
        let shop = Shop(
            name: "a",
            note: "n",
            count: 7,
            tags: ["x"],
            more: ["k": 1],
            isOpen: .value(true),
            mark: .init()
        )
        #expect(try decode([Shop].self, "[\(text)]") == [shop])
    }

    @Test func `what is left out is the zero`() throws {
        #expect(try decode(Shop.self, #"{"name":"a","other":1}"#) == Shop(name: "a"))
    }

    @Test func `of several names the first with more than a zero wins`() throws {
        #expect(try decode(Shop.self, #"{"title":"b","name":"a"}"#).name == "a")
        #expect(try decode(Shop.self, #"{"label":"c","title":"b","name":""}"#).name == "b")
    }

    @Test(arguments: [
        (#"[{}]"#, "[0].name is required"),
        (#"[{"name":" "}]"#, "[0].name is required"),
        (#"[{"name":"a","tags":7}]"#, "[0].tags: expected array, found number"),
        (#"[{"name":"a","mark":{}}]"#, ""),
        (#"[{"name":"a","mark":{"isSet":1}}]"#, "[0].mark.isSet: expected boolean, found number"),
        (#"[7]"#, "[0]: expected object, found number"),
    ])
    func `an error names the field`(text: String, description: String) throws {
        #expect(try failure([Shop].self, text)?.description ?? "" == description)
    }

    @Test func `a field may not be forgotten`() async {
        await #expect(processExitsWith: .failure) { _ = try decodeJSON(Forgetful.self, from: ["first": "a"]) }
    }
}

private struct Shop: Decodable, Equatable, FieldAliasing {
    static let aliases = ["name": ["title", "label"]]

    var name: String
    var note: String?
    @ProtoField var count = 0
    @ProtoField var tags: [String] = []
    @ProtoField var more: [String: JSONValue] = [:]
    var isOpen: Presence<Bool> = .absent
    var mark: Mark?

    struct Mark: Decodable, Equatable {
        @ProtoField var isSet = false
    }
}

extension Shop: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            name: try fields.required(),
            note: try fields.optional(),
            count: try fields.plain(),
            tags: try fields.plain(),
            more: try fields.plain(),
            isOpen: try fields.presence(),
            mark: try fields.optional()
        )
    }
}

extension Shop.Mark: FieldReading {
    init(fields: inout FieldReader) throws { self.init(isSet: try fields.plain()) }
}

private struct Forgetful: Decodable, FieldReading {
    var first: String
    @ProtoField var second = ""

    init(fields: inout FieldReader) throws { first = try fields.required() }
}
