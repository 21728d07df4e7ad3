internal import JSON

extension UserFilter {
    /// Each entry is a condition, and SQLite takes only so many.
    private static let conditionLimit = 100

    /// - Throws: `invalidArguments` for negative paging or too many entries, `invalidRequest` for an unknown
    ///   sort field.
    func query(in context: Context) throws -> UserQuery {
        var query = UserQuery()
        query.testUsers = testUsersOnly ? .only : withTestUser ? .included : .excluded
        query.loginIDs = ((loginId.map { [$0] } ?? []) + loginIds.map { LoginID($0) }).map(\.text)
        query.userIDs = userIds
        query.emails = emails.map(\.trimmed)
        query.phones = phones.map { PhoneNumber($0)?.text ?? $0 }
        query.recoveryEmails = recoveryEmails.map(\.trimmed)
        query.recoveryPhones = recoveryPhones.map { PhoneNumber($0)?.text ?? $0 }
        query.statuses = statuses
        context.warnings.add(unknown: statuses, in: "statuses", known: UserStatus.allCases.map(\.rawValue))
        query.ssoAppIDs = ssoAppIds
        query.tenantIDs = tenantIds + (includeSubTenants ? try context.tenants.descendants(of: tenantIds) : [])
        query.roleNames = roleNames
        query.roleIDs = roleIds
        query.tenantRoles = wanted(tenantRoleNames, byID: false) + wanted(tenantRoleIds, byID: true)
        query.customAttributes = customAttributes.mapValues { ($0.arrayValue ?? [$0]).map(\.asAttribute) }
            .filter { !$0.value.isEmpty && $0.value != [.null] }
        // A phone number is found however it is written (U-05).
        query.text = PhoneNumber(inLoginID: text)?.text ?? text
        addTimesAndFlags(to: &query)
        query.sort = try sort.columns(UserQuery.Column.self)
        try checkConditions(of: query)
        try addPaging(to: &query)
        return query
    }

    private func wanted(_ tenants: [String: StringArray?], byID: Bool) -> [UserQuery.TenantRoles] {
        tenants.compactMap { tenant, wanted in
            guard let wanted, !wanted.values.isEmpty else { return nil }
            return .init(tenantID: tenant, values: wanted.values, requiresAll: wanted.and, byID: byID)
        }
    }

    private func addTimesAndFlags(to query: inout UserQuery) {
        (query.createdFrom, query.createdTo) = (fromCreatedTime, toCreatedTime)
        (query.modifiedFrom, query.modifiedTo) = (fromModifiedTime, toModifiedTime)
        (query.verifiedEmail, query.verifiedPhone) = (verifiedEmail.value, verifiedPhone.value)
        query.verifiedRecoveryEmail = verifiedRecoveryEmail.value
        query.verifiedRecoveryPhone = verifiedRecoveryPhone.value
        (query.hasPassword, query.hasTOTP, query.hasPasskeys) = (password.value, totp.value, webauthn.value)
        (query.isSCIM, query.ssoOnly) = (scimOnly ? true : scim.value, ssoOnly)
    }

    private func checkConditions(of query: UserQuery) throws {
        let counts = [
            ("tenantRoleNames", query.tenantRoles.count), ("customAttributes", query.customAttributes.count),
        ]
        for (field, count) in counts where count > Self.conditionLimit {
            throw APIError.invalidArgument(field, "more than \(Self.conditionLimit) entries")
        }
    }

    /// Rows from `offset`, else from `page` times `limit`; no limit means 100 (SE-03).
    private func addPaging(to query: inout UserQuery) throws {
        for (field, value) in [("limit", limit), ("page", page), ("offset", offset ?? 0)] where value < 0 {
            throw APIError.invalidArgument(field)
        }
        if limit > 0 { query.limit = limit }
        let (rows, overflows) = page.multipliedReportingOverflow(by: query.limit)
        query.offset = offset ?? (overflows ? Int.max : rows)
    }
}
