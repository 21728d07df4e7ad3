internal import JSON

/// Shows the user whose session it is (AR-2.7).
struct LoadMe: Endpoint {
    static let spec = OperationSpec(
        "Load the signed-in user",
        .get("/v1/auth/me"),
        .live,
        access: .session(.refresh)
    )

    func perform(in context: Context) throws -> UserView {
        try UserView(Session(in: context).requireUser(), in: context)
    }
}

/// Shows the user's sign-ins, oldest first, in a bare array (AR-2.7).
struct LoadMyHistory: Endpoint {
    static let spec = OperationSpec(
        "Load the signed-in user's history",
        .get("/v1/auth/me/history"),
        .live,
        access: .session(.refresh)
    )

    func perform(in context: Context) throws -> [UserHistory.Entry] {
        let user = try Session(in: context).requireUser()
        return try context.logins.logins(of: user.id).map(UserHistory.Entry.init)
    }
}

/// Shows the tenants of the user: the one they work for, those asked for, or all (AR-2.7).
struct LoadMyTenants: Endpoint {
    static let spec = OperationSpec(
        "Load the signed-in user's tenants",
        .post("/v1/auth/me/tenants"),
        .sdk,
        access: .session(.refresh)
    )

    @ProtoField var dct = false
    @ProtoField var ids: [String] = []

    /// The tenants, in the order of joining.
    struct Tenants: JSONResponse {
        let tenants: [Tenant]
    }

    /// What members see of a tenant.
    struct Tenant: JSONResponse {
        let id: String
        let name: String
        let customAttributes: [String: JSONValue]
    }

    func perform(in context: Context) throws -> Tenants {
        let session = try Session(in: context)
        let wanted = dct ? [session.facts.selectedTenant] : ids
        let tenantIDs = try session.requireUser().memberships.map(\.tenantID).filter { id in
            !dct && wanted.isEmpty || wanted.contains { $0.isExactly(id) }
        }
        let tenants = try tenantIDs.compactMap { try context.tenants.find($0) }
        return Tenants(
            tenants: tenants.map { Tenant(id: $0.id, name: $0.name, customAttributes: $0.customAttributes) }
        )
    }
}
