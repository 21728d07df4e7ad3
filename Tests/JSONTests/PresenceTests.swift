@testable import JSON
import Testing

/// Fields that tell absent from empty.
struct PresenceTests {
    @Test(arguments: [
        ("{}", Patch()), (#"{"name":null,"verified":null,"roles":null}"#, Patch()),
        (
            #"{"name":"","verified":false,"roles":[]}"#,
            Patch(name: .value(""), verified: .value(false), roles: .value([]))
        ),
        (
            #"{"name":"a","verified":true,"roles":["r"]}"#,
            Patch(name: .value("a"), verified: .value(true), roles: .value(["r"]))
        ),
        (#"{"displayName":""}"#, Patch(name: .value(""))),
        (#"{"name":"","displayName":"b"}"#, Patch(name: .value("b"))),
        (#"{"name":null,"displayName":""}"#, Patch(name: .value(""))),
    ])
    func `an empty value is held, none is absent`(text: String, patch: Patch) throws {
        #expect(try decode(Patch.self, text) == patch)
    }

    @Test func `a value of another type is a mismatch`() throws {
        let kind = JSONDecodingError.Kind.mismatch(expected: "boolean", found: "string")
        #expect(try failure(Patch.self, #"{"verified":"yes"}"#) == JSONDecodingError(path: "verified", kind: kind))
    }

    @Test func `a zero that its type refuses is invalid`() throws {
        struct Switch: Decodable { var status: Presence<Status> }
        let kind = JSONDecodingError.Kind.invalid("Cannot initialize Status from invalid String value ")
        #expect(try failure(Switch.self, #"{"status":""}"#) == JSONDecodingError(path: "status", kind: kind))
    }

    @Test func `a presence may stand outside of an object`() throws {
        #expect(try decode([Presence<String>].self, #"["a",""]"#) == [.value("a"), .value("")])
    }

    @Test func `only a given value is a value`() {
        #expect(Presence.value(1).value == 1)
        #expect(Presence<Int>.absent.value == nil)
    }
}
