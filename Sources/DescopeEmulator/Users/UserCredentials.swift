internal import JSON

/// Takes a user's authenticator application away; none is no error (TO-01).
package struct DeleteTOTP: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/totp/delete")]
    package static let summary = "Delete a user's TOTP seed"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String

    package func perform(in context: Context) throws -> Empty {
        _ = try context.users.modify(context.users.get(loginID: loginId), at: context.now) { $0.totpSeed = nil }
        return Empty()
    }
}

/// Takes a user's recovery codes away (RC-01).
package struct DeleteRecoveryCodes: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/recovery-codes/delete")]
    package static let summary = "Delete a user's recovery codes"
    package static let evidence = Evidence.sdk
    package static let aliases = UserAliases.identifier

    package var loginId: String

    package func perform(in context: Context) throws -> Empty {
        try context.users.deleteRecoveryCodes(of: context.users.get(identifier: loginId).id)
        return Empty()
    }
}

/// Lists the trusted devices of users (TD-01).
package struct ListTrustedDevices: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/trusteddevices/list")]
    package static let summary = "List trusted devices of users"
    package static let evidence = Evidence.documented
    package static let aliases = ["identifiers": ["loginIds"]]

    package var identifiers: [String]?

    package func perform(in context: Context) throws -> TrustedDevices {
        guard let identifiers else { throw APIError.requiredField("identifiers") }
        let devices = try identifiers.flatMap { identifier in
            try context.users.trustedDevices(of: context.users.get(identifier: identifier).id)
        }
        return TrustedDevices(devices: devices.map(TrustedDeviceView.init))
    }
}

/// Trusted devices.
package struct TrustedDevices: JSONAnswer {
    package let devices: [TrustedDeviceView]
}

/// A trusted device as the service shows it; its times are numbers in strings (W-07).
package struct TrustedDeviceView: JSONAnswer {
    package let id: String
    package let name: String
    package let deviceType: String
    package let userId: String
    package let lastLoginTime: String
    package let expirationTime: String
    package let lastLocation: String
    package let isCurrentDevice: Bool

    init(_ device: TrustedDevice) {
        (id, name, deviceType, userId) = (device.id, device.name, device.deviceType, device.userID)
        lastLoginTime = String(device.lastLoginTime.seconds)
        expirationTime = String(device.expirationTime.seconds)
        lastLocation = device.lastLocation
        isCurrentDevice = false
    }
}

/// Removes trusted devices of a user; those it has not are no error (TD-02).
package struct RemoveTrustedDevices: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.post("/v1/mgmt/user/trusteddevices/remove")]
    package static let summary = "Remove trusted devices of a user"
    package static let evidence = Evidence.documented
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var deviceIds: [String]?

    package func perform(in context: Context) throws -> Empty {
        guard let deviceIds else { throw APIError.requiredField("deviceIds") }
        let user = try context.users.get(identifier: loginId)
        for id in deviceIds { try context.users.removeTrustedDevice(id, of: user.id) }
        return Empty()
    }
}

/// Loads the tokens that an OAuth provider gave for a user (PT-01).
package struct LoadProviderToken: Endpoint, FieldAliasing {
    package static let routes: [Route] = [.get("/v1/mgmt/user/provider/token")]
    package static let input = InputKind.query
    package static let summary = "Load a user's tokens of an OAuth provider"
    package static let evidence = Evidence.assumed
    package static let aliases = UserAliases.identifier

    package var loginId: String
    package var provider: String
    package var withRefreshToken: QueryFlag?
    package var forceRefresh: QueryFlag?

    package func perform(in context: Context) throws -> ProviderToken {
        let user = try context.users.get(loginID: loginId)
        guard let token = try context.users.providerToken(of: user.id, provider: provider) else {
            throw APIError(.providerTokenNotFound, "The user has no token of the provider \(provider)")
        }
        return withRefreshToken?.isSet == true ? token : token.withoutRefreshToken
    }
}

/// The tokens of an OAuth provider.
package struct ProviderToken: JSONAnswer, Codable {
    package let provider: String
    package let providerUserId: String
    package let accessToken: String
    /// Seconds since 1970.
    package let expiration: Int64
    package let scopes: [String]
    package var refreshToken: String

    /// The same without what is given out only when asked for.
    fileprivate var withoutRefreshToken: ProviderToken {
        var copy = self
        copy.refreshToken = ""
        return copy
    }
}
