extension API {
    static let users: [any Endpoint.Type] = [
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
        LogoutUser.self, LoadUserHistory.self, LoadUserHistoryWrapped.self,
    ]
}
