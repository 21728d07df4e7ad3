/// Which of a user's contacts a request means.
struct ContactField: Sendable {
    /// The field that has its address.
    let name: String
    let contact: any WritableKeyPath<User, Contact> & Sendable
    /// Whether users sign in with it, so that two may collide in it.
    let signsIn: Bool
    /// The normalised address; nil if the text is not one.
    let normalised: @Sendable (String) -> String?

    static let email = ContactField(name: "email", contact: \.email, signsIn: true) { EmailAddress($0)?.text }
    static let phone = ContactField(name: "phone", contact: \.phone, signsIn: true) { PhoneNumber($0)?.text }
    static let recoveryEmail = ContactField(name: "recoveryEmail", contact: \.recoveryEmail, signsIn: false) {
        EmailAddress($0)?.text
    }
    static let recoveryPhone = ContactField(name: "recoveryPhone", contact: \.recoveryPhone, signsIn: false) {
        PhoneNumber($0)?.text
    }

    /// The contact that a request gives; an empty address removes it.
    ///
    /// - Throws: `invalidRequest` naming the field.
    func parse(_ address: String, verified: Bool?) throws -> Contact {
        guard !address.trimmed.isEmpty else { return .none }
        guard let text = normalised(address) else { throw APIError.invalidField(name) }
        return Contact(text, verified: verified)
    }
}
