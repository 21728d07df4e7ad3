/// Takes a user's authenticator application away; none is no error (TO-01).
struct DeleteTOTP: Endpoint {
    static let spec = OperationSpec("Delete a user's TOTP seed", .post("/v1/mgmt/user/totp/delete"), .documented)
    static let audit: AuditAction? = .userModified

    var loginId: LoginID

    func perform(in context: Context) throws -> Empty {
        _ = try context.users.modify(loginId) { $0.totpSeed = nil }
        return Empty()
    }
}

/// Takes a user's recovery codes away (RC-01).
struct DeleteRecoveryCodes: Endpoint {
    static let spec = OperationSpec("Delete recovery codes", .post("/v1/mgmt/user/recovery-codes/delete"), .sdk)
    static let audit: AuditAction? = .userModified

    var loginId: UserIdentifier

    func perform(in context: Context) throws -> Empty {
        try context.users.deleteRecoveryCodes(of: context.users.get(loginId).id)
        return Empty()
    }
}
