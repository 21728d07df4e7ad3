extension API {
    static let passkeys: [any Endpoint.Type] = [
        StartPasskeySignUp.self, FinishPasskeySignUp.self, StartPasskeySignIn.self, FinishPasskeySignIn.self,
        StartPasskeySignUpOrIn.self, StartPasskeyUpdate.self, FinishPasskeyUpdate.self,
    ]
}
