extension API {
    static let codes: [any Endpoint.Type] = [
        GenerateTestOTP.self, GenerateTestMagicLink.self, GenerateTestEnchantedLink.self, GenerateSignInLink.self,
        GenerateSignUpLink.self,
    ]
}
