internal import JSON

/// Lists the trusted devices of users (TD-01).
struct ListTrustedDevices: Endpoint, FieldAliasing {
    static let spec = OperationSpec(
        "List trusted devices",
        .post("/v1/mgmt/user/trusteddevices/list"),
        .documented,
        isHeavy: true
    )
    static let aliases = ["identifiers": ["loginIds"]]

    var identifiers: [String]

    /// Trusted devices.
    struct Devices: JSONResponse {
        let devices: [TrustedDeviceView]
    }

    func perform(in context: Context) throws -> Devices {
        let devices = try identifiers.flatMap { identifier in
            try context.users.trustedDevices(of: context.users.get(UserIdentifier(identifier)).id)
        }
        return Devices(devices: devices.map(TrustedDeviceView.init))
    }
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

/// Removes trusted devices of a user; unknown ones are no error (TD-02).
struct RemoveTrustedDevices: Endpoint {
    static let spec = OperationSpec(
        "Remove trusted devices",
        .post("/v1/mgmt/user/trusteddevices/remove"),
        .documented,
        isHeavy: true
    )
    static let audit: AuditAction? = .userModified

    var loginId: UserIdentifier
    var deviceIds: [String]

    func perform(in context: Context) throws -> Empty {
        let user = try context.users.get(loginId)
        for id in deviceIds { try context.users.removeTrustedDevice(id, of: user.id) }
        return Empty()
    }
}
