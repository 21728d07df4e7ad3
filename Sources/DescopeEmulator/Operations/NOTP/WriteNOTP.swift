internal import JSON

/// The page that stands in for WhatsApp: who opens it has written the message; a sender nobody knows yet says their number.
struct WriteNOTP: Endpoint {
    static let spec = OperationSpec(
        "Write the message of an nOTP sign-in",
        .get("/_emulator/v1/projects/{projectId}/notp"),
        .assumed,
        access: .path("projectId")
    )
    static let audit: AuditAction? = .userCreated

    var t: String
    @ProtoField var phone = ""

    func perform(in context: Context) throws -> Page {
        guard let code = try context.codes.find(token: t), code.kind == .notp, !code.isExpired, !code.isVerified else {
            throw APIError(.linkExpired)
        }
        guard code.userID == nil else { return try written(code, by: nil, in: context) }
        guard !phone.trimmed.isEmpty else { return Self.form(t) }
        guard let number = PhoneNumber(phone)?.text else { throw APIError.invalidField("phone") }
        let loginID = LoginID(number)
        let user = try context.users.find(loginID) ?? SignUp(loginID: loginID, details: NewUser()).create(in: context)
        let sender = try context.users.modify(user) { $0.verify(number) }
        return try written(code, by: sender.id, in: context)
    }

    private func written(_ code: CodeStore.Issued, by userID: String?, in context: Context) throws -> Page {
        try context.codes.setVerified(code, of: userID)
        return Self.page("<h1>The message was sent</h1><p>You can go back to the application.</p>")
    }

    private static func form(_ token: String) -> Page {
        page(
            """
            <h1>Who writes?</h1>
            <form>
            <input type="hidden" name="t" value="\(token)">
            <p><label>Your phone number <input name="phone" type="tel" autofocus></label></p>
            <p><button>Send the message</button></p>
            </form>
            """
        )
    }

    private static func page(_ content: String) -> Page {
        Page(
            html: """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>WhatsApp · Descope Emulator</title>
                \(content)

                """
        )
    }
}

/// Answers the session of an nOTP sign-in, once the message was written (AR-3.9).
struct AwaitNOTP: Endpoint {
    static let spec = OperationSpec(
        "Load the session of an nOTP sign-in",
        .post("/v1/auth/notp/pending-session"),
        .sdk,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.notp)

    var pendingRef: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        guard let code = try context.codes.find(pendingRef: pendingRef), code.kind == .notp, !code.isExpired else {
            throw APIError(.linkExpired)
        }
        guard code.isVerified else { throw APIError(.notpPending) }
        try context.codes.delete(code)
        return try Proof(code: code).signIn(in: context).reply(in: context)
    }
}
