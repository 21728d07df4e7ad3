/// A code or link to be issued: everything but its secret.
struct CodeDraft: Sendable {
    let kind: CodeKind
    /// Nil for a sign-up, whose user is not there yet (EL-04).
    let userID: String?
    let loginID: LoginID
    /// How it travels, and so what it proves the hold of.
    var method = DeliveryMethod.email
    /// Whether it is made for a test, and not sent: such codes live apart (C-10).
    var isGenerated = false
    /// What the sender of an enchanted link waits with.
    var pendingRef = ""
    var details = CodeDetails()

    init(_ kind: CodeKind, for userID: String?, _ loginID: LoginID, by method: DeliveryMethod = .email) {
        (self.kind, self.userID, self.loginID, self.method) = (kind, userID, loginID, method)
    }
}
