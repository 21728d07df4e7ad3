/// The addresses of an application's identity provider; those for SAML and WS-Federation lead nowhere yet.
struct ProviderAddresses {
    let origin: String
    let projectID: String
    let application: Application

    func oidc(_ settings: OIDCSettings) -> OIDCAddresses {
        let issuer = Issuer(origin: origin, projectID: projectID, applicationID: application.id).text
        // Without a type of client, one of its own is not shown (terraform's acceptance tests).
        let isShown = settings.clientType != .legacy || !application.importedClientID.isEmpty
        return OIDCAddresses(
            issuer: issuer,
            discoveryUrl: issuer + "/.well-known/openid-configuration",
            clientId: isShown ? application.clientID(in: projectID) : ""
        )
    }

    var saml: FederationAddresses { federation("saml") }

    var wsfed: FederationAddresses { federation("wsfed") }

    private func federation(_ type: String) -> FederationAddresses {
        let name = "\(projectID)-\(application.id)"
        let base = "\(origin)/v1/auth/\(type)/idp"
        return FederationAddresses(
            idpInitiatedUrl: "\(base)/initiate?app=\(name)",
            idpMetadataUrl: "\(base)/metadata?app=\(name)",
            idpEntityId: name,
            idpSsoUrl: "\(base)/sso?app=\(name)"
        )
    }
}

/// What an OIDC application needs to know of its provider, and what it is called there.
struct OIDCAddresses: Codable, Sendable {
    let issuer: String
    let discoveryUrl: String
    let clientId: String
}

/// What a SAML or WS-Federation application needs to know of its provider.
struct FederationAddresses: Codable, Sendable {
    private(set) var idpCert = ""
    let idpInitiatedUrl: String
    let idpMetadataUrl: String
    let idpEntityId: String
    let idpSsoUrl: String
    private(set) var idpLogoutUrl = ""
}
