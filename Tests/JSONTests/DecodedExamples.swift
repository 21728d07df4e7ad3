import JSON

/// A type with a required field of each kind.
struct Required: Decodable, Equatable {
    var text = "a"
    var count = 1
    var flag = true
    var ratio = 0.5
    var names = ["n"]
    var map = ["k": "v"]
}

/// A type with an optional field of each kind.
struct Optionals: Codable, Equatable {
    var text: String?
    var count: Int?
    var flag: Bool?
    var ratio: Double?
    var names: [String]?
    var map: [String: String]?
    var status: Status?
    var child: Child?
}

/// An enum that is read by its raw value.
enum Status: String, Codable {
    case enabled, disabled
}

/// An object within another; its field is required.
struct Child: Codable, Equatable {
    var name: String
}

/// A user with two names for one field, and users within it.
struct Person: Decodable, Equatable, FieldAliasing {
    static let aliases = ["loginId": ["identifier", "externalId"], "name": ["displayName"]]

    var loginId: String
    var name: String?
    var friends: [Person]?
    var byRole: [String: Person]?
    var child: Child?
}

/// A type that is patched.
struct Patch: Decodable, Equatable, Sendable, FieldAliasing {
    static let aliases = ["name": ["displayName"]]

    var name: Presence<String> = .absent
    var verified: Presence<Bool> = .absent
    var roles: Presence<[String]> = .absent
}

/// Decodes a text.
func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try decodeJSON(type, from: parse(text))
}

/// The error of decoding a text, if it is one of ours.
func failure<T: Decodable>(_ type: T.Type, _ text: String) throws -> JSONDecodingError? {
    let value = try parse(text)
    do throws(any Error) {
        _ = try decodeJSON(type, from: value)
        return nil
    } catch {
        return error as? JSONDecodingError
    }
}
