/// The operations that are routed, validated and documented; each area lists its own.
enum API {
    static let endpoints: [any Endpoint.Type] =
        license + users + codes + applications + passwordSettings + groups + projects + customAttributes + tenants
        + roles + permissions + sessions + managementTokens + challenges
        + accessKeys
        + passwords
        + audit
        + totp + passkeys + recoveryCodes + securityQuestions + notp
        + oidc + externalSignIn

    /// The emulator's own pages, which belong to a project and to no operation of the service.
    static let pages: [any Endpoint.Type] = notpPages + [VisitProvider.self]
}
