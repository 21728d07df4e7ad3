internal import JSON

/// A login ID, trimmed, and normalised if it is a phone number; otherwise exactly as given (U-05, Q-09).
///
/// A field of this type takes no user ID, unlike a `UserIdentifier` (U-02).
struct LoginID: Sendable {
    /// As stored and compared.
    let text: String
    /// As the request has it.
    let given: String

    init(_ given: String) {
        self.given = given
        let trimmed = given.trimmed
        text = PhoneNumber(inLoginID: trimmed)?.text ?? trimmed
    }

    var isEmpty: Bool { text.isEmpty }
}

/// What names a user: a login ID, or the user's ID (U-02).
struct UserIdentifier: Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The login ID that it may be.
    var loginID: LoginID { LoginID(text) }
}

/// A value that SDKs send as `loginId`, .NET as `identifier` (W-02).
protocol LoginField: Decodable, FieldNaming {
    init(_ text: String)
    var wireText: String { get }
}

extension LoginField {
    static var otherNames: [String] { ["identifier"] }

    init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
}

extension LoginID: LoginField {
    var wireText: String { given }
}

extension UserIdentifier: LoginField {
    var wireText: String { text }
}
