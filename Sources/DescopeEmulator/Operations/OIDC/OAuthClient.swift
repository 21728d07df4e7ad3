/// An application as OAuth sees it: a client with an ID, a secret or none, and rules.
struct OAuthClient {
    let application: Application
    let settings: OIDCSettings
    /// As the client calls itself.
    private(set) var id: String
    let issuer: Issuer

    /// The application that calls itself so.
    ///
    /// - Parameter applicationID: The application, where the address or a field names it.
    /// - Throws: `clientRefused` if there is none, if it is disabled or another type, or if it goes by another ID.
    init(_ id: String?, applicationID: String, in context: Context) throws {
        let projectID = context.projectID
        let own = try applicationID.nonEmpty ?? Self.applicationID(of: id ?? projectID, in: context)
        guard let application = try context.applications.find(own), application.profile.enabled,
            case .oidc(let settings) = application.settings
        else { throw Self.refusal("There is no such application") }
        let known = settings.clientType == .legacy ? [projectID] : []
        guard let id, (known + [application.clientID(in: projectID)]).contains(id) else {
            throw Self.refusal("The client_id field does not name the application")
        }
        (self.application, self.settings, self.id) = (application, settings, id)
        issuer = Issuer(origin: context.request.origin, projectID: projectID, applicationID: own)
    }

    /// The default application, or another without credentials of its own, for which a client shows an access key.
    ///
    /// - Throws: `clientRefused`.
    init(of key: AccessKey, _ id: String?, applicationID: String, in context: Context) throws {
        let projectID = context.projectID
        try self.init(projectID, applicationID: applicationID, in: context)
        guard let id, [projectID, key.clientID(in: projectID)].contains(id) else {
            throw Self.refusal("The client_id field does not name the access key")
        }
        self.id = id
    }

    private static func applicationID(of clientID: String, in context: Context) throws -> String {
        if clientID == context.projectID { return Application.defaultID }
        if let imported = try context.applications.find(clientID: clientID) { return imported.id }
        return ClientID(clientID)?.id ?? ""
    }

    private static func refusal(_ reason: String) -> APIError {
        APIError(.clientRefused, reason).saying(.invalidClient)
    }
}

extension OAuthClient {
    /// The address that a user may be sent back to (RFC 6749 §3.1.2).
    ///
    /// - Throws: `redirectNotApproved`.
    func approved(_ redirectURI: String) throws -> String {
        guard !redirectURI.isEmpty else { throw APIError.requiredField("redirect_uri") }
        let approved = settings.approvedRedirectUrls
        guard redirectURI.isRedirectURL,
            approved.isEmpty || approved.contains(where: { RedirectPattern($0).matches(redirectURI) })
        else { throw APIError(.redirectNotApproved, naming: redirectURI) }
        return redirectURI
    }

    /// Whether the client proved by a secret that it is the application.
    ///
    /// - Throws: `clientRefused` for a wrong secret, and for a confidential client without one.
    func authenticate(_ secret: String?, in context: Context) throws -> Bool {
        guard let secret = secret?.nonEmpty else {
            guard settings.clientType != .confidential else {
                throw Self.refusal("The client_secret field is required")
            }
            return false
        }
        if settings.clientType == .legacy, try AccessKey.usable(secret, in: context) != nil { return true }
        let secrets = try context.applications.validSecrets(of: application.id, at: context.now)
        // All are compared, so that the time does not say which one was near.
        guard secrets.count(where: { $0.isSameSecret(as: secret) }) > 0 else {
            throw Self.refusal("The client secret is wrong")
        }
        return true
    }

    /// - Throws: `grantTypeDisabled`.
    func require(_ isDisabled: KeyPath<OIDCSettings, Bool>) throws {
        guard !settings[keyPath: isDisabled] else {
            throw APIError(.grantTypeDisabled).saying(.unauthorizedClient)
        }
    }

    /// Whom its tokens are for (SS-35).
    func audience(in context: Context) -> [String] {
        guard settings.clientType != .legacy else { return [context.projectID] }
        return switch settings.defaultAudience {
        case .projectAndClient: [context.projectID, id]
        case .project: [context.projectID]
        case .client: [id]
        case .application: [application.id]
        case .nobody: []
        }
    }
}
