extension API {
    static let sessions: [any Endpoint.Type] = [
        RefreshSession.self, TryRefreshSession.self, SelectTenant.self, LoadMe.self, LoadMyHistory.self,
        LoadMyTenants.self, Logout.self, LogoutAll.self, ValidateSession.self, LoadKeys.self, LoadKey.self,
    ]
}
