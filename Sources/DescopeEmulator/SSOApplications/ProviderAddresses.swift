/// Where an application would find the project as its identity provider.
///
/// The emulator does not play that part yet: nothing answers there.
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
            idpCert: "",
            idpInitiatedUrl: "\(base)/initiate?app=\(name)",
            idpMetadataUrl: "\(base)/metadata?app=\(name)",
            idpEntityId: name,
            idpSsoUrl: "\(base)/sso?app=\(name)",
            idpLogoutUrl: ""
        )
    }
}

/// What an OIDC application needs to know of its provider.
package struct OIDCAddresses: Codable, Sendable {
    package let issuer: String
    package let discoveryUrl: String
}

/// What a SAML or WS-Federation application needs to know of its provider.
package struct FederationAddresses: Codable, Sendable {
    package let idpCert: String
    package let idpInitiatedUrl: String
    package let idpMetadataUrl: String
    package let idpEntityId: String
    package let idpSsoUrl: String
    package let idpLogoutUrl: String
}
