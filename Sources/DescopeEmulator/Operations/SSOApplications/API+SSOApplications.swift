extension API {
    static let applications: [any Endpoint.Type] = [
        CreateOIDCApplication.self, UpdateOIDCApplication.self, CreateSAMLApplication.self, UpdateSAMLApplication.self,
        CreateWSFedApplication.self, UpdateWSFedApplication.self, LoadApplication.self, LoadApplications.self,
        DeleteApplication.self, LoadApplicationSecret.self, RotateApplicationSecret.self, AddApplicationSecret.self,
        RevokeApplicationSecret.self,
    ]
}
