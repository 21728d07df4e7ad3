/// What a code or token is good for.
enum CodeKind: String, Sendable {
    case invite, otp, magiclink, enchantedlink, notp
    case embeddedSignIn = "embedded-sign-in"
    case embeddedSignUp = "embedded-sign-up"
}
