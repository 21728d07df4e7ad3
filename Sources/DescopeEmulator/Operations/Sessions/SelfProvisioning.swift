/// Brings users who sign in into the tenant of their e-mail address's domain, unless it takes nobody in (AR-3.11).
struct SelfProvisioning {
    let context: Context

    func join(_ user: inout User) throws {
        guard user.email.isVerified, let at = user.email.value.lastIndex(of: "@") else { return }
        let domain = user.email.value[at...].dropFirst().lowercased()
        guard let tenantID = try context.tenants.tenantID(selfProvisioning: domain),
            let tenant = try context.tenants.find(tenantID), !tenant.isDisabled, !tenant.settings.disablesJIT
        else { return }
        try Memberships(context: context).join(tenant.id, &user)
    }
}
