internal import JSON

/// Sets a password that signs in at once; the policy does not apply (PW-01, PW-05, PW-07).
struct SetActivePassword: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Set a user's password", .post("/v1/mgmt/user/password/set/active"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var password: CleartextPassword?
    /// Sent by go, php and java; the path says it already.
    var setActive: Bool?

    init(loginId: String, password: String) {
        self.loginId = loginId
        self.password = CleartextPassword(password)
    }

    func perform(in context: Context) throws -> SetPassword {
        guard let password, !password.text.isEmpty else { throw APIError.requiredField("password") }
        try context.setPassword(password.text, of: loginId, isExpired: false)
        return SetPassword(cleartext: password.text)
    }
}

/// Sets a password that must be replaced at the first sign-in; without one, one is made up (PW-02, PW-05).
struct SetTemporaryPassword: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Set a user's temporary password",
        [.post("/v1/mgmt/user/password/set/temporary"), .post("/v1/mgmt/user/password/set")],
        .live
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var password: CleartextPassword?
    /// Sent by go, php and java; the path says it already.
    var setActive: Bool?

    init(loginId: String, password: String?) {
        self.loginId = loginId
        self.password = password.map { CleartextPassword($0) }
    }

    func perform(in context: Context) throws -> SetPassword {
        let given = password.map(\.text) ?? ""
        // The user widget sends none and shows the one it is told.
        let text = given.isEmpty ? "Aa1!" + hex(context.randomBytes(6)) : given
        try context.setPassword(text, of: loginId, isExpired: true)
        return SetPassword(cleartext: text)
    }
}

/// The answer of setting a password: the only place where one is shown, to who set it.
struct SetPassword: JSONResponse {
    let cleartext: String
}

/// Makes a user's password one that must be replaced; a user without one stays so (PW-04, PW-08).
struct ExpirePassword: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Expire a user's password", .post("/v1/mgmt/user/password/expire"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String

    init(loginId: String) {
        self.loginId = loginId
    }

    func perform(in context: Context) throws -> Empty {
        _ = try context.users.modify(context.users.get(loginID: loginId)) {
            $0.password?.isExpired = true
        }
        return Empty()
    }
}

extension Context {
    fileprivate func setPassword(_ text: String, of loginID: String, isExpired: Bool) throws {
        let hash = PasswordHash(cleartext: text, salt: randomBytes(16))
        _ = try users.modify(users.get(loginID: loginID)) {
            $0.password = StoredPassword(hash: hash, isExpired: isExpired)
        }
    }
}
