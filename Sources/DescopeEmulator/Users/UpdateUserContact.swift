internal import JSON

/// Sets or removes a user's e-mail address (EM-01 … EM-03).
package struct UpdateUserEmail: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/email")]
    package static let summary = "Set or remove a user's e-mail address"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var email: String?
    package var verified: Bool?
    package var failOnConflict: Bool?

    package init(loginId: String, email: String?) {
        self.loginId = loginId
        self.email = email
    }

    package func perform(in context: Context) throws -> UserAnswer {
        let email = try Contact(email: email ?? "", verified: verified ?? false)
        let user = try context.users.get(identifier: loginId)
        let other = try context.collision(of: email, with: user, failOnConflict: failOnConflict ?? false)
        return try context.answer(context.merge(other, into: user) { $0.email = email })
    }
}

/// Sets or removes a user's phone number (PH-01).
package struct UpdateUserPhone: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/phone")]
    package static let summary = "Set or remove a user's phone number"
    package static let evidence = Evidence.live
    package static let aliases = ["loginId": ["identifier"], "phone": ["phoneNumber"]]

    package var loginId: String
    package var phone: String?
    package var verified: Bool?
    package var failOnConflict: Bool?

    package init(loginId: String, phone: String?) {
        self.loginId = loginId
        self.phone = phone
    }

    package func perform(in context: Context) throws -> UserAnswer {
        let phone = try Contact(phone: phone ?? "", verified: verified ?? false)
        let user = try context.users.get(identifier: loginId)
        let other = try context.collision(of: phone, with: user, failOnConflict: failOnConflict ?? false)
        return try context.answer(context.merge(other, into: user) { $0.phone = phone })
    }
}

/// Sets or removes the e-mail address for recovery (RE-01).
package struct UpdateUserRecoveryEmail: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/recovery/email")]
    package static let summary = "Set or remove a user's recovery e-mail address"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var recoveryEmail: String?
    package var verified: Bool?

    package func perform(in context: Context) throws -> UserAnswer {
        let email = try Contact(email: recoveryEmail ?? "", verified: verified ?? false, "recoveryEmail")
        return try context.answer(context.users.modify(loginId, at: context.now) { $0.recoveryEmail = email })
    }
}

/// Sets or removes the phone number for recovery (RE-01).
package struct UpdateUserRecoveryPhone: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/update/recovery/phone")]
    package static let summary = "Set or remove a user's recovery phone number"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var recoveryPhone: String?
    package var verified: Bool?

    package func perform(in context: Context) throws -> UserAnswer {
        let phone = try Contact(phone: recoveryPhone ?? "", verified: verified ?? false, "recoveryPhone")
        return try context.answer(context.users.modify(loginId, at: context.now) { $0.recoveryPhone = phone })
    }
}
