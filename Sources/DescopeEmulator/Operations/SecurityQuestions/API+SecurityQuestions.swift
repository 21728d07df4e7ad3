extension API {
    static let securityQuestions: [any Endpoint.Type] = [
        SetUpSecurityQuestions.self, LoadSecurityQuestions.self, VerifySecurityQuestions.self,
    ]
}
