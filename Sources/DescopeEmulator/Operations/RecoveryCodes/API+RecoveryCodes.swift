extension API {
    static let recoveryCodes: [any Endpoint.Type] = [GenerateRecoveryCodes.self, SignInRecoveryCode.self]
}
