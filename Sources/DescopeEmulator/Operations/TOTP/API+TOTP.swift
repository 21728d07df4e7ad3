extension API {
    static let totp: [any Endpoint.Type] = [SignUpTOTP.self, VerifyTOTP.self, UpdateTOTP.self]
}
