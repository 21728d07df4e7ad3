internal import JSON

/// Lists a user's passkeys (PK-02).
struct ListPasskeys: Endpoint {
    static let spec = OperationSpec("List a user's passkeys", .post("/v1/mgmt/user/passkeys/list"), .documented)

    var loginId: LoginID

    /// The passkeys of a user.
    struct Passkeys: JSONResponse {
        let passkeys: [PasskeyView]
    }

    func perform(in context: Context) throws -> Passkeys {
        let user = try context.users.get(loginId)
        return Passkeys(passkeys: try context.users.passkeys(of: user.id).map(PasskeyView.init))
    }
}

/// A passkey as the service shows it.
struct PasskeyView: JSONResponse {
    let id: String
    let rpId: String
    let kind: String
    let displayName: String
    /// Seconds since 1970.
    let createdTime: Int64

    init(_ passkey: Passkey) {
        (id, rpId, kind, displayName) = (passkey.id, passkey.rpID, passkey.kind, passkey.displayName)
        createdTime = passkey.createdTime.seconds
    }
}

/// Imports passkeys from another Descope project or from Auth0 (PK-02).
struct ImportPasskeys: Endpoint {
    static let spec = OperationSpec(
        "Import passkeys of a user",
        .post("/v1/mgmt/user/passkeys/import"),
        .documented,
        isHeavy: true
    )
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    var devices: [Device]

    /// A passkey in one of two forms.
    struct Device: Decodable, Sendable {
        var descope: DescopePasskey?
        var auth0: Auth0Passkey?
    }

    /// A passkey as Descope exports it.
    struct DescopePasskey: Decodable, Sendable {
        var credentialId: String
        @ProtoField var rpId = ""
        var publicKey: String
        @ProtoField var attestationType = ""
        @ProtoField var aaguid = ""
        @ProtoField var transports: [String] = []
        @ProtoField var backupEligible = false
        @ProtoField var backupState = false
    }

    /// A passkey as Auth0 exports it.
    struct Auth0Passkey: Decodable, Sendable {
        var keyId: String
        @ProtoField var rpId = ""
        var publicKey: String
        @ProtoField var aaguid = ""
        @ProtoField var transports: [String] = []
        @ProtoField var credentialDeviceType = ""
        @ProtoField var credentialBackedUp = false
        @ProtoField var userHandle = ""
    }

    func perform(in context: Context) throws -> Empty {
        let user = try context.users.get(loginId)
        for device in devices {
            guard let passkey = device.passkey(at: context.now) else { throw APIError.invalidField("devices") }
            try context.users.add(passkey, to: user.id)
        }
        return Empty()
    }
}

extension ImportPasskeys.Device {
    /// Nil unless there is exactly one form.
    fileprivate func passkey(at now: Instant) -> Passkey? {
        switch (descope, auth0) {
        case (let key?, nil):
            Passkey(importing: key.credentialId, rpID: key.rpId, publicKey: key.publicKey, at: now)
        case (nil, let key?): Passkey(importing: key.keyId, rpID: key.rpId, publicKey: key.publicKey, at: now)
        default: nil
        }
    }
}

/// Removes all passkeys of a user, or the named one; none is no error (PK-01).
struct DeletePasskeys: Endpoint {
    static let spec = OperationSpec("Delete all passkeys of a user", .post("/v1/mgmt/user/passkeys/delete"), .live)
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    @ProtoField var credentialId = ""

    func perform(in context: Context) throws -> Empty {
        let user = try context.users.get(loginId)
        guard credentialId.isEmpty else {
            try context.users.deletePasskey(Passkey.normalised(credentialId), of: user.id)
            return Empty()
        }
        try context.users.deletePasskeys(of: user.id)
        return Empty()
    }
}

/// Removes one passkey of a user (PK-02).
struct DeletePasskey: Endpoint {
    static let spec = OperationSpec("Delete a passkey of a user", .post("/v1/mgmt/user/passkey/delete"), .documented)
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    var credentialId: String

    func perform(in context: Context) throws -> Empty {
        try context.users.deletePasskey(Passkey.normalised(credentialId), of: context.users.get(loginId).id)
        return Empty()
    }
}
