internal import JSON

/// Sets or removes a user's e-mail address (EM-01 … EM-03).
struct UpdateUserEmail: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Set or remove a user's e-mail address", .post("/v1/mgmt/user/update/email"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var email: String?
    var verified: Bool?
    var failOnConflict: Bool?

    init(loginId: String, email: String?) {
        self.loginId = loginId
        self.email = email
    }

    func perform(in context: Context) throws -> UserResponse {
        let email = try Contact(email: email ?? "", verified: verified ?? false)
        let user = try context.users.get(identifier: loginId)
        let other = try context.collision(of: email, with: user, failOnConflict: failOnConflict ?? false)
        return try context.answer(context.merge(other, into: user) { $0.email = email })
    }
}

/// Sets or removes a user's phone number (PH-01).
struct UpdateUserPhone: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Set or remove a user's phone number", .post("/v1/mgmt/user/update/phone"), .live)
    static let aliases = ["loginId": ["identifier"], "phone": ["phoneNumber"]]

    var loginId: String
    var phone: String?
    var verified: Bool?
    var failOnConflict: Bool?

    init(loginId: String, phone: String?) {
        self.loginId = loginId
        self.phone = phone
    }

    func perform(in context: Context) throws -> UserResponse {
        let phone = try Contact(phone: phone ?? "", verified: verified ?? false)
        let user = try context.users.get(identifier: loginId)
        let other = try context.collision(of: phone, with: user, failOnConflict: failOnConflict ?? false)
        return try context.answer(context.merge(other, into: user) { $0.phone = phone })
    }
}

/// Sets or removes the e-mail address for recovery (RE-01).
struct UpdateUserRecoveryEmail: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Set or remove a user's recovery e-mail address",
        .post("/v1/mgmt/user/update/recovery/email"),
        .documented
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var recoveryEmail: String?
    var verified: Bool?

    func perform(in context: Context) throws -> UserResponse {
        let email = try Contact(email: recoveryEmail ?? "", verified: verified ?? false, "recoveryEmail")
        return try context.answer(context.users.modify(loginId) { $0.recoveryEmail = email })
    }
}

/// Sets or removes the phone number for recovery (RE-01).
struct UpdateUserRecoveryPhone: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Set or remove a user's recovery phone number",
        .post("/v1/mgmt/user/update/recovery/phone"),
        .documented
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var recoveryPhone: String?
    var verified: Bool?

    func perform(in context: Context) throws -> UserResponse {
        let phone = try Contact(phone: recoveryPhone ?? "", verified: verified ?? false, "recoveryPhone")
        return try context.answer(context.users.modify(loginId) { $0.recoveryPhone = phone })
    }
}
