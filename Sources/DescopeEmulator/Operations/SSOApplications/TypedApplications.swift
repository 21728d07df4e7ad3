internal import JSON

/// Creates an application that signs in with OpenID Connect.
struct CreateOIDCApplication: ApplicationCreation {
    static let spec = OperationSpec("Create an OIDC application", .post("/v1/mgmt/sso/idp/app/oidc/create"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = OIDCSettings()
}

/// Overrides an application that signs in with OpenID Connect.
struct UpdateOIDCApplication: ApplicationUpdate {
    static let spec = OperationSpec("Override an OIDC application", .post("/v1/mgmt/sso/idp/app/oidc/update"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = OIDCSettings()
}

/// Creates an application that signs in with SAML.
struct CreateSAMLApplication: ApplicationCreation {
    static let spec = OperationSpec("Create a SAML application", .post("/v1/mgmt/sso/idp/app/saml/create"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = SAMLSettings()
}

/// Overrides an application that signs in with SAML.
struct UpdateSAMLApplication: ApplicationUpdate {
    static let spec = OperationSpec("Override a SAML application", .post("/v1/mgmt/sso/idp/app/saml/update"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = SAMLSettings()
}

/// Creates an application that signs in with WS-Federation.
struct CreateWSFedApplication: ApplicationCreation {
    static let spec = OperationSpec(
        "Create a WS-Federation application",
        .post("/v1/mgmt/sso/idp/app/wsfed/create"),
        .documented
    )

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = WSFedSettings()
}

/// Overrides an application that signs in with WS-Federation.
struct UpdateWSFedApplication: ApplicationUpdate {
    static let spec = OperationSpec(
        "Override a WS-Federation application",
        .post("/v1/mgmt/sso/idp/app/wsfed/update"),
        .documented
    )

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = WSFedSettings()
}
