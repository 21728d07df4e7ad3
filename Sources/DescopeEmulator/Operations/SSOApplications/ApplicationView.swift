internal import JSON

/// An application as the service shows it: only the settings of other types are null (AR-4.7).
struct ApplicationView: JSONResponse {
    let id: String
    let name: String
    let description: String
    let enabled: Bool
    let logo: String
    let appType: String
    private(set) var samlSettings: ConnectionView<SAMLSettings, FederationAddresses>?
    private(set) var oidcSettings: ConnectionView<OIDCSettings, OIDCAddresses>?
    private(set) var wsfedSettings: ConnectionView<WSFedSettings, FederationAddresses>?
    /// For applications of the console only.
    let customSettings: JSONValue?
    private(set) var templateId = ""
    let customAttributes: [String: JSONValue]
}

/// An application's settings and its provider's addresses.
struct ConnectionView<Settings: Codable & Sendable, Addresses: Codable & Sendable>: Codable, Sendable {
    @Flattened var settings: Settings
    @Flattened var addresses: Addresses
}

extension ApplicationView {
    init(_ application: Application, in context: Context) {
        (id, name) = (application.id, application.name)
        (description, logo) = (application.profile.description, application.profile.logo)
        enabled = application.profile.enabled
        appType = application.settings.type.rawValue
        customAttributes = application.customAttributes
        customSettings = nil
        let provider = ProviderAddresses(
            origin: context.request.origin,
            projectID: context.projectID,
            application: application
        )
        switch application.settings {
        case .oidc(let settings): oidcSettings = ConnectionView(settings: settings, addresses: provider.oidc(settings))
        case .saml(let settings): samlSettings = ConnectionView(settings: settings, addresses: provider.saml)
        case .wsfed(let settings): wsfedSettings = ConnectionView(settings: settings, addresses: provider.wsfed)
        }
    }
}
