internal import JSON

/// Grants consent to impersonation until a time, without asking the user; 0 revokes it (IC-01).
struct UpdateUserImpersonationConsent: UserChange {
    static let spec = OperationSpec(
        "Set until when a user consents to be impersonated",
        .post("/v1/mgmt/user/update/impersonationConsent"),
        .documented
    )

    var loginId: UserIdentifier
    /// Seconds since 1970.
    @ProtoField var impersonationConsent: Int32 = 0

    func change(_ user: inout User, in context: Context) { user.consentExpiration = Int64(impersonationConsent) }
}

/// Sets a user's status and nothing else (ST-01, U-11).
struct UpdateUserStatus: UserChange {
    static let spec = OperationSpec("Set a user's status", .post("/v1/mgmt/user/update/status"), .live)

    var loginId: UserIdentifier
    var status: RequestedStatus

    func change(_ user: inout User, in context: Context) { user.status = status.status }
}
