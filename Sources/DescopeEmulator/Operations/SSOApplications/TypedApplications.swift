internal import JSON

/// Creates an OIDC application.
struct CreateOIDCApplication: ApplicationCreation {
    static let spec = OperationSpec("Create an OIDC application", .post("/v1/mgmt/sso/idp/app/oidc/create"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = OIDCSettings()
    @Flattened var client = ImportedClient()
}

/// Overrides an OIDC application.
struct UpdateOIDCApplication: ApplicationUpdate {
    static let spec = OperationSpec("Override an OIDC application", .post("/v1/mgmt/sso/idp/app/oidc/update"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = OIDCSettings()
    @Flattened var client = ImportedClient()
}

/// Creates a SAML application.
struct CreateSAMLApplication: ApplicationCreation {
    static let spec = OperationSpec("Create a SAML application", .post("/v1/mgmt/sso/idp/app/saml/create"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = SAMLSettings()
}

/// Overrides a SAML application.
struct UpdateSAMLApplication: ApplicationUpdate {
    static let spec = OperationSpec("Override a SAML application", .post("/v1/mgmt/sso/idp/app/saml/update"), .live)

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = SAMLSettings()
}

/// Creates a WS-Federation application.
struct CreateWSFedApplication: ApplicationCreation {
    static let spec = OperationSpec(
        "Create a WS-Federation application",
        .post("/v1/mgmt/sso/idp/app/wsfed/create"),
        .documented
    )

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = WSFedSettings()
}

/// Overrides a WS-Federation application.
struct UpdateWSFedApplication: ApplicationUpdate {
    static let spec = OperationSpec(
        "Override a WS-Federation application",
        .post("/v1/mgmt/sso/idp/app/wsfed/update"),
        .documented
    )

    @Flattened var application = ApplicationRequest()
    @Flattened var settings = WSFedSettings()
}
