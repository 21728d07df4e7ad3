/// The list of operations: what is here is routed, validated and documented.
enum API {
    static let endpoints: [any Endpoint.Type] =
        license + users + codes + applications + applicationSecrets + passwordSettings + groups + projectOperations
        + userAttributes + tenants + roles + permissions

    private static let license: [any Endpoint.Type] = [LoadLicense.self]

    private static let applications: [any Endpoint.Type] = [
        CreateOIDCApplication.self, UpdateOIDCApplication.self, CreateSAMLApplication.self, UpdateSAMLApplication.self,
        CreateWSFedApplication.self, UpdateWSFedApplication.self, LoadApplication.self, LoadApplications.self,
        DeleteApplication.self, LoadApplicationAttributes.self,
        CreateApplicationAttributes.self, DeleteApplicationAttributes.self,
    ]

    private static let applicationSecrets: [any Endpoint.Type] = [
        LoadApplicationSecret.self, RotateApplicationSecret.self, AddApplicationSecret.self,
        RevokeApplicationSecret.self,
    ]

    private static let passwordSettings: [any Endpoint.Type] = [
        LoadPasswordSettings.self, ConfigurePasswordSettings.self,
    ]

    private static let groups: [any Endpoint.Type] = [LoadGroups.self, LoadMemberGroups.self, LoadGroupMembers.self]

    private static let projectOperations: [any Endpoint.Type] = [
        UpdateProjectName.self, UpdateProjectTags.self, ListProjects.self,
    ]

    private static let userAttributes: [any Endpoint.Type] = [
        LoadUserAttributes.self, CreateUserAttributes.self, DeleteUserAttributes.self,
    ]

    private static let tenants: [any Endpoint.Type] = [
        CreateTenant.self, UpdateTenant.self, DeleteTenant.self, LoadTenant.self, LoadTenants.self, SearchTenants.self,
        LoadTenantSettings.self, ConfigureTenantSettings.self, UpdateTenantDefaultRoles.self,
        GenerateTenantAdminLink.self, GenerateWidgetAdminLink.self, GenerateWidgetAdminLinks.self,
        RevokeTenantAdminLink.self,
    ]

    private static let roles: [any Endpoint.Type] = [
        CreateRole.self, CreateRoles.self, UpdateRole.self, UpdateRoles.self, DeleteRole.self, DeleteRoles.self,
        LoadRoles.self, LoadSubtenantRoles.self, SearchRoles.self,
    ]

    private static let permissions: [any Endpoint.Type] = [
        CreatePermission.self, CreatePermissions.self, UpdatePermission.self, UpdatePermissions.self,
        DeletePermission.self, DeletePermissions.self, LoadPermissions.self,
    ]
}
