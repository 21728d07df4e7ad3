extension API {
    static let passwords: [any Endpoint.Type] = [
        SignUpWithPassword.self, SignInWithPassword.self, UpdatePassword.self, ReplacePassword.self,
        ResetPassword.self, LoadPasswordPolicy.self,
    ]
}
