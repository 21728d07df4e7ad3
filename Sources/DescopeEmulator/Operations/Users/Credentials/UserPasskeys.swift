internal import JSON

/// Lists a user's passkeys (PK-02).
struct ListPasskeys: Endpoint, FieldAliasing {
    static let spec = OperationSpec("List a user's passkeys", .post("/v1/mgmt/user/passkeys/list"), .documented)
    static let aliases = UserAliases.identifier

    var loginId: String

    func perform(in context: Context) throws -> Passkeys {
        let user = try context.users.get(loginID: loginId)
        return Passkeys(passkeys: try context.users.passkeys(of: user.id).map(PasskeyView.init))
    }
}

/// The passkeys of a user.
struct Passkeys: JSONResponse {
    let passkeys: [PasskeyView]
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
        (id, rpId, kind) = (passkey.id, passkey.rpID, passkey.kind)
        displayName = passkey.displayName
        createdTime = passkey.createdTime.seconds
    }
}

/// Imports passkeys from another Descope project or from Auth0 (PK-02).
struct ImportPasskeys: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Import passkeys of a user", .post("/v1/mgmt/user/passkeys/import"), .documented)
    static let aliases = UserAliases.identifier

    var loginId: String
    var devices: [Device]?

    /// A passkey in one of two forms.
    struct Device: Decodable, Sendable {
        var descope: DescopePasskey?
        var auth0: Auth0Passkey?
    }

    /// A passkey as Descope exports it.
    struct DescopePasskey: Decodable, Sendable {
        var credentialId: String
        var rpId: String?
        var publicKey: String
        var attestationType: String?
        var aaguid: String?
        var transports: [String]?
        var backupEligible: Bool?
        var backupState: Bool?
    }

    /// A passkey as Auth0 exports it.
    struct Auth0Passkey: Decodable, Sendable {
        var keyId: String
        var rpId: String?
        var publicKey: String
        var aaguid: String?
        var transports: [String]?
        var credentialDeviceType: String?
        var credentialBackedUp: Bool?
        var userHandle: String?
    }

    func perform(in context: Context) throws -> Empty {
        guard let devices else { throw APIError.requiredField("devices") }
        let user = try context.users.get(loginID: loginId)
        for device in devices {
            guard let passkey = device.passkey(at: context.now) else { throw APIError.invalidField("devices") }
            try context.users.add(passkey, to: user.id)
        }
        return Empty()
    }
}

extension ImportPasskeys.Device {
    /// The passkey, nil unless there is exactly one form of it.
    fileprivate func passkey(at now: Instant) -> Passkey? {
        switch (descope, auth0) {
        case (let key?, nil):
            Passkey(id: key.credentialId, rpID: key.rpId ?? "", publicKey: key.publicKey, createdTime: now)
        case (nil, let key?): Passkey(id: key.keyId, rpID: key.rpId ?? "", publicKey: key.publicKey, createdTime: now)
        default: nil
        }
    }
}

/// Removes all passkeys of a user, or the one that is named; none is no error (PK-01).
struct DeletePasskeys: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Delete all passkeys of a user", .post("/v1/mgmt/user/passkeys/delete"), .live)
    static let aliases = UserAliases.identifier

    var loginId: String
    var credentialId: String?

    func perform(in context: Context) throws -> Empty {
        let user = try context.users.get(loginID: loginId)
        if let credentialId {
            try context.users.deletePasskey(credentialId, of: user.id)
        } else {
            try context.users.deletePasskeys(of: user.id)
        }
        return Empty()
    }
}

/// Removes one passkey of a user (PK-02).
struct DeletePasskey: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Delete a passkey of a user", .post("/v1/mgmt/user/passkey/delete"), .documented)
    static let aliases = UserAliases.identifier

    var loginId: String
    var credentialId: String

    func perform(in context: Context) throws -> Empty {
        try context.users.deletePasskey(credentialId, of: context.users.get(loginID: loginId).id)
        return Empty()
    }
}
