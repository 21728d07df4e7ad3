internal import JSON

/// Takes a user's authenticator application away; none is no error (TO-01).
struct DeleteTOTP: Endpoint, FieldAliasing {
    static let spec = OperationSpec("Delete a user's TOTP seed", .post("/v1/mgmt/user/totp/delete"), .documented)
    static let aliases = UserAliases.identifier

    var loginId: String

    func perform(in context: Context) throws -> Empty {
        _ = try context.users.modify(context.users.get(loginID: loginId)) { $0.totpSeed = nil }
        return Empty()
    }
}

/// Takes a user's recovery codes away (RC-01).
struct DeleteRecoveryCodes: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Delete a user's recovery codes",
        .post("/v1/mgmt/user/recovery-codes/delete"),
        .sdk
    )
    static let aliases = UserAliases.identifier

    var loginId: String

    func perform(in context: Context) throws -> Empty {
        try context.users.deleteRecoveryCodes(of: context.users.get(identifier: loginId).id)
        return Empty()
    }
}

/// Lists the trusted devices of users (TD-01).
struct ListTrustedDevices: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "List trusted devices of users",
        .post("/v1/mgmt/user/trusteddevices/list"),
        .documented
    )
    static let aliases = ["identifiers": ["loginIds"]]

    var identifiers: [String]?

    func perform(in context: Context) throws -> TrustedDevices {
        guard let identifiers else { throw APIError.requiredField("identifiers") }
        let devices = try identifiers.flatMap { identifier in
            try context.users.trustedDevices(of: context.users.get(identifier: identifier).id)
        }
        return TrustedDevices(devices: devices.map(TrustedDeviceView.init))
    }
}

/// Trusted devices.
struct TrustedDevices: JSONResponse {
    let devices: [TrustedDeviceView]
}

/// A trusted device as the service shows it; its times are numbers in strings (W-07).
struct TrustedDeviceView: JSONResponse {
    let id: String
    let name: String
    let deviceType: String
    let userId: String
    let lastLoginTime: String
    let expirationTime: String
    let lastLocation: String
    let isCurrentDevice: Bool

    init(_ device: TrustedDevice) {
        (id, name, deviceType, userId) = (device.id, device.name, device.deviceType, device.userID)
        lastLoginTime = String(device.lastLoginTime.seconds)
        expirationTime = String(device.expirationTime.seconds)
        lastLocation = device.lastLocation
        isCurrentDevice = false
    }
}

/// Removes trusted devices of a user; those it has not are no error (TD-02).
struct RemoveTrustedDevices: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Remove trusted devices of a user",
        .post("/v1/mgmt/user/trusteddevices/remove"),
        .documented
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var deviceIds: [String]?

    func perform(in context: Context) throws -> Empty {
        guard let deviceIds else { throw APIError.requiredField("deviceIds") }
        let user = try context.users.get(identifier: loginId)
        for id in deviceIds { try context.users.removeTrustedDevice(id, of: user.id) }
        return Empty()
    }
}

/// Loads the tokens that an OAuth provider gave for a user (PT-01).
struct LoadProviderToken: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "Load a user's tokens of an OAuth provider",
        .get("/v1/mgmt/user/provider/token"),
        .assumed
    )
    static let aliases = UserAliases.identifier

    var loginId: String
    var provider: String
    var withRefreshToken: Bool?
    var forceRefresh: Bool?

    func perform(in context: Context) throws -> ProviderToken {
        let user = try context.users.get(loginID: loginId)
        guard let token = try context.users.providerToken(of: user.id, provider: provider) else {
            throw APIError(.providerTokenNotFound, "The user has no token of the provider \(provider)")
        }
        return withRefreshToken == true ? token : token.withoutRefreshToken
    }
}

/// The tokens of an OAuth provider.
struct ProviderToken: JSONResponse, Codable {
    let provider: String
    let providerUserId: String
    let accessToken: String
    /// Seconds since 1970.
    let expiration: Int64
    let scopes: [String]
    var refreshToken: String

    /// The same without what is given out only when asked for.
    fileprivate var withoutRefreshToken: ProviderToken {
        var copy = self
        copy.refreshToken = ""
        return copy
    }
}
