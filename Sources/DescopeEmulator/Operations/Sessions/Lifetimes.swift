/// How long tokens live, in seconds: the project's settings, unless the tenant that the user works for has its own
/// (AR-2.4).
struct Lifetimes {
    let session: Int64
    let refresh: Int64
    let stepup: Int64

    init(tenantID: String, in context: Context) throws {
        let settings = try context.settings
        let tenant = try tenantID.nonEmpty.flatMap { try context.tenants.find($0) }?.settings
        let own = tenant?.isEnabled == true ? tenant : nil
        session = own?.sessionToken.seconds ?? settings.sessionTokenTTL.seconds
        refresh = own?.refreshToken.seconds ?? settings.refreshTokenTTL.seconds
        stepup = own?.stepupToken.seconds ?? settings.stepupTokenTTL.seconds
    }
}

extension TokenLifetime {
    /// Nil if it says nothing.
    fileprivate var seconds: Int64? {
        guard count > 0 else { return nil }
        return switch unit {
        case .unset: nil
        case .minutes: Int64(count) * 60
        case .hours: Int64(count) * 3600
        case .days: Int64(count) * 86_400
        case .weeks: Int64(count) * 604_800
        }
    }
}
