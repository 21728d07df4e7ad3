@testable import JSON
import Testing

/// Values whose fields stand in the object around them.
struct FlattenedTests {
    @Test func `the fields of all levels are read from one object`() throws {
        let account = try decode(Account.self, #"{"loginId":"a","name":"A","city":"Rome","verified":true}"#)
        #expect(
            account
                == Account(loginId: "a", profile: Profile(name: "A", address: Address(city: "Rome")), verified: true)
        )
    }

    @Test(arguments: ["{}", "[]"])
    func `an empty object flattens to empty values`(text: String) throws {
        #expect(try decode(Profile.self, text) == Profile())
    }

    @Test func `the fields of all levels are written to one object, in the order of declaration`() throws {
        let account = Account(loginId: "a", profile: Profile(name: "A", address: Address(city: "Rome")), verified: true)
        let text = #"{"loginId":"a","name":"A","city":"Rome","zip":"","verified":true}"#
        #expect(String(decoding: try encodeJSON(account), as: UTF8.self) == text)
    }

    @Test func `what was encoded is decoded`() throws {
        let account = Account(loginId: "a", profile: Profile(name: "A"))
        #expect(try decodeJSON([Account].self, from: encodeJSONValue([account])) == [account])
    }

    @Test func `each type's other names hold for its own fields alone`() throws {
        let account = try decode(Account.self, #"{"identifier":"a","displayName":"A","town":"Rome"}"#)
        #expect(account == Account(loginId: "a", profile: Profile(name: "A", address: Address(city: "Rome"))))
        #expect(try decode(Misled.self, #"{"other":"A"}"#).profile.name == "")
    }

    @Test(
        arguments: [
            (#"{"users":[{"loginId":"a","name":1}]}"#, "users[0].name", .mismatch(expected: "string", found: "number")),
            (#"{"users":[{"loginId":"a","zip":[]}]}"#, "users[0].zip", .mismatch(expected: "string", found: "array")),
            (#"{"users":[{"name":"a"}]}"#, "users[0].loginId", .required),
            (#"{"users":[1]}"#, "users[0]", .mismatch(expected: "object", found: "number")),
        ] as [(String, String, JSONDecodingError.Kind)]
    )
    func `an error names the field in its object`(text: String, path: String, kind: JSONDecodingError.Kind) throws {
        #expect(try failure(Batch.self, text) == JSONDecodingError(path: path, kind: kind))
    }

    @Test func `a required field of a flattened value is required`() throws {
        #expect(try failure(Named.self, #"{"more":true}"#) == JSONDecodingError(path: "name", kind: .required))
        #expect(try failure(Named.self, #"{"name":" "}"#) == JSONDecodingError(path: "name", kind: .required))
    }

    @Test func `the fields of all levels are in the schema, with their names`() {
        let fields = SchemaProperty.all(of: Account.self).map { "\($0.name) \($0.isRequired) \($0.aliases)" }
        #expect(
            fields == [
                #"loginId true ["identifier"]"#, #"name false ["displayName"]"#, #"city false ["town"]"#,
                "zip false []",
                "verified false []",
            ]
        )
    }

    @Test func `a type that begins with a flattened value is an object`() throws {
        #expect(Schema(of: Named.self).form == "Named")
        #expect(SchemaProperty.all(of: Named.self).map(\.name) == ["name", "more"])
    }

    @Test func `the fields of all levels are known`() throws {
        let input = try parse(#"{"users":[{"identifier":"a","displayName":"A","town":"R","zip":"","zap":1}]}"#)
        let known = ["loginId", "name", "city", "zip", "verified"]
        #expect(Schema(of: Batch.self).unknownFields(in: input) == [UnknownField(pattern: "users[].zap", known: known)])
    }

    @Test(arguments: [#"{"folders":[{"parent":{"a":{"folders":[{"x":1}]}}}]}"#])
    func `a flattened type may hold the type around it`(text: String) throws {
        #expect(
            try Schema(of: Folder.self).unknownFields(in: parse(text)).map(\.pattern) == [
                "folders[].parent.*.folders[].x"
            ]
        )
        #expect(SchemaProperty.all(of: Content.self).map(\.schema.form) == ["[Folder]", "{Folder}"])
    }
}

private struct Folder: Decodable {
    var name: String
    @Flattened var content: Content
}

/// A value that holds others of the type that flattens it.
private struct Content: Decodable {
    var folders: [Folder]?
    var parent: [String: Folder]?
}

private struct Address: Codable, Equatable, FieldAliasing {
    static let aliases = ["city": ["town"]]

    @ProtoField var city = ""
    @ProtoField var zip = ""
}

private struct Profile: Codable, Equatable, FieldAliasing {
    static let aliases = ["name": ["displayName"]]

    @ProtoField var name = ""
    @Flattened var address = Address()
}

private struct Account: Codable, Equatable, FieldAliasing {
    static let aliases = ["loginId": ["identifier"]]

    var loginId: String
    @Flattened var profile = Profile()
    @ProtoField var verified = false
}

private struct Batch: Decodable {
    var users: [Account]
}

private struct Named: Decodable {
    @Flattened var child: Child
    var more: Bool?
}

/// A type that gives a name to a field that is not its own.
private struct Misled: Decodable, FieldAliasing {
    static let aliases = ["name": ["other"]]

    @Flattened var profile = Profile()
}
