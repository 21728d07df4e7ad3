package import JSON

/// An application as the service shows it: the settings of other types are null, everything else is present (§4.7).
package struct ApplicationView: JSONAnswer {
    package let id: String
    package let name: String
    package let description: String
    package let enabled: Bool
    package let logo: String
    package let appType: String
    package private(set) var samlSettings: Joined<SAMLSettings, FederationAddresses>?
    package private(set) var oidcSettings: Joined<OIDCSettings, OIDCAddresses>?
    package private(set) var wsfedSettings: Joined<WSFedSettings, FederationAddresses>?
    /// For applications of the console only.
    package let customSettings: JSONValue?
    package private(set) var templateId = ""
}

extension ApplicationView {
    init(_ application: Application, in context: Context) {
        id = application.id
        name = application.name
        description = application.profile.description
        enabled = application.profile.enabled
        logo = application.profile.logo
        appType = application.settings.type.rawValue
        customSettings = nil
        let provider = ProviderAddresses(
            origin: context.origin,
            projectID: context.projectID,
            applicationID: application.id
        )
        switch application.settings {
        case .oidc(let settings): oidcSettings = Joined(settings, provider.oidc)
        case .saml(let settings): samlSettings = Joined(settings, provider.saml)
        case .wsfed(let settings): wsfedSettings = Joined(settings, provider.wsfed)
        }
    }
}
