/// The addresses of an application's identity provider; they lead nowhere, as the emulator is none yet.
struct ProviderAddresses {
    let origin: String
    let projectID: String
    let applicationID: String

    var oidc: OIDCAddresses {
        let path = applicationID == Application.defaultID ? projectID : "\(projectID)/\(applicationID)"
        let issuer = "\(origin)/\(path)"
        return OIDCAddresses(issuer: issuer, discoveryUrl: issuer + "/.well-known/openid-configuration")
    }

    var saml: FederationAddresses { federation("saml") }

    var wsfed: FederationAddresses { federation("wsfed") }

    private func federation(_ type: String) -> FederationAddresses {
        let name = "\(projectID)-\(applicationID)"
        let base = "\(origin)/v1/auth/\(type)/idp"
        return FederationAddresses(
            idpInitiatedUrl: "\(base)/initiate?app=\(name)",
            idpMetadataUrl: "\(base)/metadata?app=\(name)",
            idpEntityId: name,
            idpSsoUrl: "\(base)/sso?app=\(name)"
        )
    }
}

/// What an OIDC application needs to know of its provider.
struct OIDCAddresses: Codable, Sendable {
    let issuer: String
    let discoveryUrl: String
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
