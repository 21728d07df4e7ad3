/// How a user proves who they are.
enum SignInMethod: Sendable, Equatable {
    case otp(DeliveryMethod)
    case magicLink(DeliveryMethod)
    case enchantedLink(DeliveryMethod)
    case embeddedLink
    case password
    case totp
    case webauthn
    case notp
    case recoveryCode
    case securityQuestions
    case oauth
    /// A tenant's identity provider.
    case sso
    /// The page of the identity provider that the project is to its applications.
    case hostedPage
    /// A management key says so.
    case management

    /// The words of the claim `amr` (AR-2.3); none where the service's are not known (C-30).
    var references: [String] {
        switch self {
        case .otp(let method), .magicLink(let method), .enchantedLink(let method):
            method.references
        case .password: ["pwd"]
        case .totp: ["totp"]
        case .webauthn: ["webauthn"]
        case .notp: ["whatsapp"]
        case .oauth: ["oauth"]
        // Of the service's, a sign-in by e-mail was captured.
        case .hostedPage: ["email"]
        case .sso: ["fed"]
        case .embeddedLink, .recoveryCode, .securityQuestions, .management: []
        }
    }

    /// The word of the audit trail (AU-06).
    var audited: AuditMethod {
        switch self {
        case .otp: .otp
        case .magicLink: .magiclink
        case .enchantedLink: .enchantedlink
        case .embeddedLink: .embeddedlink
        case .password: .password
        case .totp: .totp
        case .webauthn: .webauthn
        case .notp: .notp
        case .recoveryCode: .recoverycode
        case .securityQuestions: .securityquestions
        case .oauth: .oauth
        case .sso: .saml
        case .hostedPage, .management: .none
        }
    }
}

extension DeliveryMethod {
    fileprivate var references: [String] {
        switch self {
        case .email: ["email"]
        case .sms, .voice: ["sms"]
        case .whatsapp, .im: ["whatsapp"]
        case .embedded: []
        }
    }
}
