internal import JSON

/// Sets a password that signs in at once; the policy does not apply (PW-01, PW-05, PW-07).
struct SetActivePassword: Endpoint {
    static let spec = OperationSpec("Set a user's password", .post("/v1/mgmt/user/password/set/active"), .live)
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    var password: CleartextPassword?
    /// Sent by go, php and java; the path decides.
    @ProtoField var setActive = false

    func perform(in context: Context) throws -> SetPassword {
        guard let password = password?.text.nonEmpty else { throw APIError.requiredField("password") }
        return try SetPassword(password, of: loginId, isExpired: false, in: context)
    }
}

/// Sets a given or made-up password that must be replaced at the first sign-in (PW-02, PW-05).
struct SetTemporaryPassword: Endpoint {
    static let spec = OperationSpec(
        "Set a user's temporary password",
        [.post("/v1/mgmt/user/password/set/temporary"), .post("/v1/mgmt/user/password/set")],
        .live
    )
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    var password: CleartextPassword?
    /// Sent by go, php and java; the path decides.
    @ProtoField var setActive = false

    func perform(in context: Context) throws -> SetPassword {
        // The user widget sends none and shows the one it is told.
        let text = password?.text.nonEmpty ?? "Aa1!" + context.randomHex(bytes: 6)
        return try SetPassword(text, of: loginId, isExpired: true, in: context)
    }
}

/// The response of setting a password: the only one that shows it.
struct SetPassword: JSONResponse {
    let cleartext: String

    fileprivate init(_ text: String, of loginID: LoginID, isExpired: Bool, in context: Context) throws {
        cleartext = text
        let hash = PasswordHash(cleartext: text, salt: context.randomBytes(16))
        _ = try context.users.modify(loginID) { $0.password = StoredPassword(hash: hash, isExpired: isExpired) }
    }
}

/// Demands that a user's password be replaced; a user without one stays so (PW-04, PW-08).
struct ExpirePassword: Endpoint {
    static let spec = OperationSpec("Expire a user's password", .post("/v1/mgmt/user/password/expire"), .live)
    static let audit: AuditAction? = .userModified

    var loginId: LoginID

    func perform(in context: Context) throws -> Empty {
        _ = try context.users.modify(loginId) { $0.password?.isExpired = true }
        return Empty()
    }
}
