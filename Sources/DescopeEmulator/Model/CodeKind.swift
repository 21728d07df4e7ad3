/// What a code or token is good for.
enum CodeKind: String, Sendable {
    case invite, otp, magiclink, enchantedlink
    case embeddedSignIn = "embedded-sign-in"
    case embeddedSignUp = "embedded-sign-up"
}
