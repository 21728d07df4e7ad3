internal import JSON

/// An operation that sets or removes one of a user's contacts (EM-01 … EM-03, PH-01, RE-01).
protocol UserContactChange: Endpoint where Output == UserResponse {
    static var field: ContactField { get }

    var loginId: UserIdentifier { get }
    var address: String { get }
    var verified: Bool { get }
    var failOnConflict: Bool { get }
}

extension UserContactChange {
    static var audit: AuditAction? { .userModified }

    var failOnConflict: Bool { false }

    func perform(in context: Context) throws -> UserResponse {
        let contact = try Self.field.parse(address, verified: verified)
        let user = try context.users.get(loginId)
        let merge = UserMerge(user: user, context: context)
        let other = Self.field.signsIn ? try merge.collision(of: contact, failOnConflict: failOnConflict) : nil
        return try UserResponse(merge.merge(other) { $0[keyPath: Self.field.contact] = contact }, in: context)
    }
}

/// Sets or removes a user's e-mail address.
struct UpdateUserEmail: UserContactChange {
    static let spec = OperationSpec("Set or remove a user's e-mail address", .post("/v1/mgmt/user/update/email"), .live)
    static let field = ContactField.email

    var loginId: UserIdentifier
    @ProtoField var email = ""
    @ProtoField var verified = false
    @ProtoField var failOnConflict = false

    var address: String { email }
}

/// Sets or removes a user's phone number.
struct UpdateUserPhone: UserContactChange, FieldAliasing {
    static let spec = OperationSpec("Set or remove a user's phone number", .post("/v1/mgmt/user/update/phone"), .live)
    static let field = ContactField.phone
    static let aliases = ["phone": ["phoneNumber"]]

    var loginId: UserIdentifier
    @ProtoField var phone = ""
    @ProtoField var verified = false
    @ProtoField var failOnConflict = false

    var address: String { phone }
}

/// Sets or removes the e-mail address for recovery.
struct UpdateUserRecoveryEmail: UserContactChange {
    static let spec = OperationSpec("Set a recovery e-mail", .post("/v1/mgmt/user/update/recovery/email"), .documented)
    static let field = ContactField.recoveryEmail

    var loginId: UserIdentifier
    @ProtoField var recoveryEmail = ""
    @ProtoField var verified = false

    var address: String { recoveryEmail }
}

/// Sets or removes the phone number for recovery.
struct UpdateUserRecoveryPhone: UserContactChange {
    static let spec = OperationSpec("Set a recovery phone", .post("/v1/mgmt/user/update/recovery/phone"), .documented)
    static let field = ContactField.recoveryPhone

    var loginId: UserIdentifier
    @ProtoField var recoveryPhone = ""
    @ProtoField var verified = false

    var address: String { recoveryPhone }
}
