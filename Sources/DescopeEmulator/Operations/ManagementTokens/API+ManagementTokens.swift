extension API {
    static let managementTokens: [any Endpoint.Type] = [
        UpdateJWT.self, Impersonate.self, ImpersonateStepUp.self, StopImpersonation.self, SignInByManagement.self,
        SignUpByManagement.self, SignUpOrInByManagement.self, SignInAnonymously.self,
        MakeClientAssertion.self,
    ]
}
