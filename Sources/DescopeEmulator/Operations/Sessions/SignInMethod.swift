/// How a user proves who they are.
enum SignInMethod: Sendable, Equatable {
    case otp(Message.Channel)
    case magicLink(Message.Channel)
    case enchantedLink(Message.Channel)
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
        case .otp(let channel), .magicLink(let channel), .enchantedLink(let channel):
            channel.isEmail ? ["email"] : channel == .whatsapp ? ["whatsapp"] : ["sms"]
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

    /// The contact that it shows to be the user's.
    var provenContact: (any WritableKeyPath<User, Contact> & Sendable)? {
        switch self {
        case .otp(let channel), .magicLink(let channel), .enchantedLink(let channel):
            channel == .embedded ? nil : channel.isEmail ? \User.email : \User.phone
        case .notp: \User.phone
        default: nil
        }
    }
}

extension Message.Channel {
    var isEmail: Bool { self == .email || self == .embedded }
}
