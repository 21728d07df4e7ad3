@testable import JSON
import Testing

/// Values that bring the other names of the fields they are declared for.
struct FieldNamingTests {
    @Test(arguments: [
        #"{"loginId":"a"}"#, #"{"identifier":"a"}"#, #"{"externalId":"a"}"#, #"{"loginId":"","identifier":"a"}"#,
        #"{"identifier":"a","loginId":null}"#, #"{"identifier":"b","loginId":"a"}"#,
        #"{"externalId":"b","identifier":"a"}"#,
    ])
    func `the first name that is not empty wins`(text: String) throws {
        #expect(try decode(RequiredUser.self, text).loginId == "a")
        #expect(try decode(OptionalUser.self, text).loginId == "a")
        #expect(try decode(PresentUser.self, text).loginId == .value("a"))
        #expect(try decode(ProtoUser.self, text).loginId == "a")
    }

    @Test(arguments: [
        "{}", #"{"loginId":null}"#, #"{"loginId":""}"#, #"{"identifier":""}"#, #"{"loginId":" \t\n"}"#,
        #"{"identifier":" "}"#, #"{"loginId":null,"externalId":""}"#,
    ])
    func `a required value must be there and not be blank`(text: String) throws {
        #expect(try failure(RequiredUser.self, text) == JSONDecodingError(path: "loginId", kind: .required))
    }

    @Test(arguments: ["{}", #"{"loginId":null}"#, #"{"loginId":""}"#, #"{"identifier":""}"#])
    func `any other empty value is none`(text: String) throws {
        #expect(try decode(OptionalUser.self, text).loginId == nil)
        #expect(try decode(ProtoUser.self, text).loginId == "")
    }

    @Test func `a blank value is one unless it is required`() throws {
        #expect(try decode(OptionalUser.self, #"{"loginId":" "}"#).loginId == " ")
        #expect(try decode(ProtoUser.self, #"{"loginId":" "}"#).loginId == " ")
        #expect(try decode(PresentUser.self, #"{"loginId":" "}"#).loginId == .value(" "))
    }

    @Test func `presence tells an empty value under any name from none`() throws {
        #expect(try decode(PresentUser.self, #"{"identifier":""}"#).loginId == .value(""))
        #expect(try decode(PresentUser.self, #"{"identifier":null}"#).loginId == .absent)
    }

    @Test func `a value of another type is named by the field`() throws {
        let kind = JSONDecodingError.Kind.mismatch(expected: "string", found: "number")
        for type in [RequiredUser.self, OptionalUser.self, PresentUser.self, ProtoUser.self] as [any Decodable.Type] {
            #expect(try failure(type, #"{"identifier":7}"#) == JSONDecodingError(path: "loginId", kind: kind))
        }
    }

    @Test func `the names that its object gives a field come first`() throws {
        #expect(try decode(AliasedUser.self, #"{"identifier":"b","id":"a"}"#).loginId == "a")
        #expect(SchemaProperty.all(of: AliasedUser.self).map(\.aliases) == [["id", "identifier", "externalId"]])
    }

    @Test func `a value in an array has no name, and may be blank`() throws {
        #expect(try decode([Identifier].self, #"["a",""," "]"#) == ["a", "", " "])
    }

    @Test func `a schema has the names`() {
        for type in [RequiredUser.self, OptionalUser.self, PresentUser.self, ProtoUser.self] as [any Decodable.Type] {
            let property = SchemaProperty.all(of: type).first
            #expect(property?.aliases == ["identifier", "externalId"])
            #expect(property?.schema.form == "string")
            #expect(Schema(of: type).unknownFields(in: ["identifier": "a", "externalId": "a", "loginId": "a"]) == [])
        }
    }
}

private struct Identifier: Codable, Equatable, FieldNaming, ZeroInitializable, ExpressibleByStringLiteral {
    static let otherNames = ["identifier", "externalId"]

    var text = ""

    init() {}

    init(stringLiteral text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }
}

private struct RequiredUser: Decodable {
    var loginId: Identifier
}

private struct OptionalUser: Decodable {
    var loginId: Identifier?
}

private struct PresentUser: Decodable {
    var loginId: Presence<Identifier> = .absent
}

private struct ProtoUser: Decodable {
    @ProtoField var loginId = Identifier()
}

private struct AliasedUser: Decodable, FieldAliasing {
    static let aliases = ["loginId": ["id"]]

    var loginId: Identifier
}
