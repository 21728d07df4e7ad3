/// The list of operations: what is here is routed, validated and documented.
enum API {
    static let endpoints: [any Endpoint.Type] =
        license + users + applications + applicationSecrets + passwordSettings + groups + projectOperations
        + userAttributes + tenants + roles + permissions

    private static let license: [any Endpoint.Type] = [LoadLicense.self]

    private static let users: [any Endpoint.Type] = [
        CreateUser.self, CreateTestUser.self, CreateUsers.self, LoadUser.self, LoadUsers.self, UpdateUser.self,
        PatchUser.self, PatchUsers.self, DeleteUser.self, DeleteUsers.self, DeleteAllTestUsers.self, ImportUsers.self,
        SearchUsers.self, SearchTestUsers.self, UpdateUserStatus.self, UpdateUserLoginID.self, UpdateUserEmail.self,
        UpdateUserPhone.self, UpdateUserRecoveryEmail.self, UpdateUserRecoveryPhone.self, UpdateUserName.self,
        UpdateUserPicture.self, UpdateUserCustomAttribute.self, UpdateUserImpersonationConsent.self,
        AddUserRoles.self, AddUserRolesJoiningTenant.self, SetUserRoles.self, RemoveUserRoles.self,
        AddUserTenant.self, RemoveUserTenant.self, AddUserApplications.self, SetUserApplications.self,
        RemoveUserApplications.self, SetActivePassword.self, SetTemporaryPassword.self, ExpirePassword.self,
        ListPasskeys.self, ImportPasskeys.self, DeletePasskeys.self, DeletePasskey.self, DeleteTOTP.self,
        DeleteRecoveryCodes.self, ListTrustedDevices.self, RemoveTrustedDevices.self, LoadProviderToken.self,
        LogoutUser.self, LoadUserHistory.self, LoadUserHistoryWrapped.self, GenerateTestOTP.self,
        GenerateTestMagicLink.self, GenerateTestEnchantedLink.self, GenerateSignInLink.self, GenerateSignUpLink.self,
    ]

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
