internal import JSON
internal import QRCode

/// Creates a user who will sign in with an authenticator application (AR-3.8).
struct SignUpTOTP: Endpoint {
    static let spec = OperationSpec(
        "Sign up with an authenticator application",
        .post("/v1/auth/totp/signup"),
        .live,
        access: .project
    )
    static let audit: AuditAction? = .userCreated

    var loginId: LoginID
    var user: NewUser?
    /// Ignored: there is nothing to sign in to yet.
    @ProtoField var ssoAppId = ""

    func perform(in context: Context) throws -> TOTPSecret {
        let user = try SignUp(loginID: loginId, details: user ?? NewUser()).newcomer(in: context)
        return try TOTPSecret(for: user, loginId, in: context)
    }
}

/// Gives a signed-in user an authenticator application, in the place of any that they had (AR-3.8).
struct UpdateTOTP: Endpoint {
    static let spec = OperationSpec(
        "Add an authenticator application",
        .post("/v1/auth/totp/update"),
        .live,
        access: .session(.refresh)
    )
    static let audit: AuditAction? = .userModified

    var loginId: LoginID

    func perform(in context: Context) throws -> TOTPSecret {
        let (_, user) = try Session.ofCaller(loginId, in: context)
        return try TOTPSecret(for: user, loginId, in: context)
    }
}

/// A new secret for an authenticator application, in the three forms that applications take.
struct TOTPSecret: JSONResponse {
    let provisioningURL: String
    /// A QR code of the URL, as a PNG file in base64.
    let image: String
    /// In base32.
    let key: String
}

extension TOTPSecret {
    /// Draws a secret, which the user's codes are made with from now on.
    fileprivate init(for user: User, _ loginID: LoginID, in context: Context) throws {
        key = Base32.encode(context.randomBytes(TOTPEnrolment.seedLength))
        let issuer = try context.project.name().nonEmpty ?? context.projectID
        let enrolment = TOTPEnrolment(seed: key, account: loginID.text, issuer: issuer)
        provisioningURL = enrolment.url
        // Only a login ID of some hundred characters fits in no code.
        image = QRCode(enrolment.url).map { Base64.padded($0.png()) } ?? ""
        let seed = key
        _ = try context.users.modify(user) { $0.totpSeed = seed }
    }
}
