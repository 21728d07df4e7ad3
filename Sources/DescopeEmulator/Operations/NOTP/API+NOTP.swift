extension API {
    static let notp: [any Endpoint.Type] = [
        SignUpNOTP.self, SignInNOTP.self, SignUpOrInNOTP.self, UpdateNOTP.self, AwaitNOTP.self,
    ]

    static let notpPages: [any Endpoint.Type] = [WriteNOTP.self]
}
