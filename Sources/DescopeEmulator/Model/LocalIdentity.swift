/// Who somebody says they are; the local provider believes it.
struct LocalIdentity: Sendable, Equatable {
    /// What the provider knows them by; never empty.
    let subject: String
    var email = ""
    var isEmailVerified = true
    var name = ""
    var groups: [String] = []

    init(subject: String) { self.subject = subject }

    /// Who an application expects: an e-mail address, or whatever the user is known by.
    init(hint: String) {
        subject = hint.trimmed
        email = EmailAddress(hint)?.text ?? ""
    }

    /// What the user signs in with: the address, if there is one.
    var loginID: LoginID { LoginID(email.nonEmpty ?? subject) }
}
