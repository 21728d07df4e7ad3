extension API {
    static let challenges: [any Endpoint.Type] =
        operations(EmailOTP.self) + operations(PhoneOTP.self) + operations(EmailMagicLink.self)
        + operations(PhoneMagicLink.self) + operations(EmailEnchantedLink.self)
        + operations(PhoneEnchantedLink.self)
        + [VerifyOTP.self, VerifyMagicLink.self, VerifyEnchantedLink.self, AwaitEnchantedLink.self]

    private static func operations<Way: Challenge>(_ way: Way.Type) -> [any Endpoint.Type] {
        [SignUpWith<Way>.self, SignInWith<Way>.self, SignUpOrInWith<Way>.self, UpdateContactWith<Way>.self]
    }
}
