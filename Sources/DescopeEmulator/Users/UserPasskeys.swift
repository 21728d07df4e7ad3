internal import JSON

/// Lists a user's passkeys (PK-02).
package struct ListPasskeys: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/passkeys/list")]
    package static let summary = "List a user's passkeys"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String

    package func perform(in context: Context) throws -> Passkeys {
        let user = try context.users.get(loginID: loginId)
        return Passkeys(passkeys: try context.users.passkeys(of: user.id).map(PasskeyView.init))
    }
}

/// The passkeys of a user.
package struct Passkeys: JSONAnswer {
    package let passkeys: [PasskeyView]
}

/// A passkey as the service shows it.
package struct PasskeyView: JSONAnswer {
    package let id: String
    package let rpId: String
    package let kind: String
    package let displayName: String
    /// Seconds since 1970.
    package let createdTime: Int64

    init(_ passkey: Passkey) {
        (id, rpId, kind) = (passkey.id, passkey.rpID, passkey.kind)
        displayName = passkey.displayName
        createdTime = passkey.createdTime.seconds
    }
}

/// Imports passkeys from another Descope project or from Auth0 (PK-02).
package struct ImportPasskeys: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/passkeys/import")]
    package static let summary = "Import passkeys of a user"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var devices: [Device]?

    /// A passkey in one of two forms.
    package struct Device: Decodable, Sendable {
        package var descope: DescopePasskey?
        package var auth0: Auth0Passkey?
    }

    /// A passkey as Descope exports it.
    package struct DescopePasskey: Decodable, Sendable {
        package var credentialId: String
        package var rpId: String?
        package var publicKey: String
        package var attestationType: String?
        package var aaguid: String?
        package var transports: [String]?
        package var backupEligible: Bool?
        package var backupState: Bool?
    }

    /// A passkey as Auth0 exports it.
    package struct Auth0Passkey: Decodable, Sendable {
        package var keyId: String
        package var rpId: String?
        package var publicKey: String
        package var aaguid: String?
        package var transports: [String]?
        package var credentialDeviceType: String?
        package var credentialBackedUp: Bool?
        package var userHandle: String?
    }

    package func perform(in context: Context) throws -> Empty {
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
package struct DeletePasskeys: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/passkeys/delete")]
    package static let summary = "Delete all passkeys of a user"
    package static let evidence = Evidence.live
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var credentialId: String?

    package func perform(in context: Context) throws -> Empty {
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
package struct DeletePasskey: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/passkey/delete")]
    package static let summary = "Delete a passkey of a user"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var credentialId: String

    package func perform(in context: Context) throws -> Empty {
        try context.users.deletePasskey(credentialId, of: context.users.get(loginID: loginId).id)
        return Empty()
    }
}
