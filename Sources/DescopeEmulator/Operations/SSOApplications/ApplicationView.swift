internal import JSON

/// An application as the service shows it: the settings of other types are null, everything else is present (§4.7).
struct ApplicationView: JSONResponse {
    let id: String
    let name: String
    let description: String
    let enabled: Bool
    let logo: String
    let appType: String
    private(set) var samlSettings: Joined<SAMLSettings, FederationAddresses>?
    private(set) var oidcSettings: Joined<OIDCSettings, OIDCAddresses>?
    private(set) var wsfedSettings: Joined<WSFedSettings, FederationAddresses>?
    /// For applications of the console only.
    let customSettings: JSONValue?
    private(set) var templateId = ""
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
            origin: context.request.origin,
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
