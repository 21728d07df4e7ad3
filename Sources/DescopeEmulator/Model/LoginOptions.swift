internal import JSON

/// How a sign-in is to be done; python's embedded links say it in snake case.
struct LoginOptions: Codable, Sendable, Equatable, FieldAliasing {
    static let aliases = [
        "customClaims": ["custom_claims"], "templateId": ["template_id"], "templateOptions": ["template_options"],
        "revokeOtherSessions": ["revoke_other_sessions"],
        "revokeOtherSessionsTypes": ["revoke_other_sessions_types"], "tenantId": ["tenant_id"],
    ]

    /// Whether the user proves again who they are; takes their refresh token.
    @ProtoField var stepup = false
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// Whether this is a further factor; takes the refresh token of the first.
    @ProtoField var mfa = false
    /// Ignored: an application changes nothing of a session.
    @ProtoField var ssoAppId = ""
    @ProtoField var templateId = ""
    @ProtoField var templateOptions: [String: JSONValue] = [:]
    @ProtoField var locale = ""
    /// SHA-256 of the secret that must come with an enchanted link's verification, in base64.
    @ProtoField var pkceChallenge = ""
    @ProtoField var revokeOtherSessions = false
    /// Ignored: there is one kind of session.
    @ProtoField var revokeOtherSessionsTypes: [String] = []
    /// The tenant to sign in to, if the user is a member.
    @ProtoField var tenantId = ""

    /// Whether the sign-in goes on from an earlier one.
    var continuesSession: Bool { stepup || mfa }

    /// The same for a new user, who has no session to go on from: the service's sign-ups know neither wish.
    var forSignUp: LoginOptions {
        var options = self
        (options.stepup, options.mfa) = (false, false)
        return options
    }
}

extension LoginOptions: ZeroInitializable {}
