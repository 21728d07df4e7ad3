internal import JSON

/// What a search request means.
extension SearchUsers {
    /// The query.
    ///
    /// - Throws: `invalidArguments` for negative paging, `invalidRequest` for an unknown sort field.
    func query(in context: Context) throws -> UserQuery {
        var query = UserQuery()
        query.testUsers = testUsersOnly == true ? .only : withTestUser == true ? .included : .excluded
        query.loginIDs = ((loginId.map { [$0] } ?? []) + (loginIds ?? [])).map(Address.loginID)
        query.userIDs = userIds ?? []
        query.emails = (emails ?? []).map(\.trimmed)
        query.phones = (phones ?? []).map { Address.phone($0) ?? $0 }
        query.recoveryEmails = (recoveryEmails ?? []).map(\.trimmed)
        query.recoveryPhones = (recoveryPhones ?? []).map { Address.phone($0) ?? $0 }
        query.statuses = statuses ?? []
        query.ssoAppIDs = ssoAppIds ?? []
        query.tenantIDs = try tenants(in: context)
        query.roleNames = roleNames ?? []
        query.roleIDs = roleIds ?? []
        addTenantRoles(to: &query)
        query.customAttributes = (customAttributes ?? [:]).mapValues { ($0.arrayValue ?? [$0]).map(\.asAttribute) }
            .filter { !$0.value.isEmpty && $0.value != [.null] }
        // A phone number is found however it is written (U-05).
        query.text = text.map { Address.phone(inLoginID: $0) ?? $0 } ?? ""
        addTimesAndFlags(to: &query)
        query.sort = try (sort ?? []).columns(UserQuery.Sort.Column.self).map {
            .init($0.column, descending: $0.isDescending)
        }
        // Each of these is a condition of its own, and SQLite takes so many at most.
        for (field, count) in [
            ("tenantRoleNames", query.tenantRoles.count), ("customAttributes", query.customAttributes.count),
        ]
        where count > 100 {
            throw APIError(.invalidArguments, "The \(field) argument is invalid: more than 100 entries")
        }
        try addPaging(to: &query)
        return query
    }

    /// The tenants asked for, with those below them where that is wanted.
    private func tenants(in context: Context) throws -> [String] {
        let named = tenantIds ?? []
        guard includeSubTenants == true else { return named }
        return named + (try context.tenants.descendants(of: named))
    }

    private func addTenantRoles(to query: inout UserQuery) {
        for (byID, tenants) in [(false, tenantRoleNames), (true, tenantRoleIds)] {
            for case (let tenant, let wanted?) in tenants ?? [:] where !(wanted.values ?? []).isEmpty {
                query.tenantRoles.append(
                    .init(
                        tenantID: tenant,
                        values: wanted.values ?? [],
                        requiresAll: wanted.and ?? false,
                        byID: byID
                    )
                )
            }
        }
    }

    private func addTimesAndFlags(to query: inout UserQuery) {
        (query.createdFrom, query.createdTo) = (fromCreatedTime, toCreatedTime)
        (query.modifiedFrom, query.modifiedTo) = (fromModifiedTime, toModifiedTime)
        query.verifiedEmail = verifiedEmail.value
        query.verifiedPhone = verifiedPhone.value
        query.verifiedRecoveryEmail = verifiedRecoveryEmail.value
        query.verifiedRecoveryPhone = verifiedRecoveryPhone.value
        query.hasPassword = password.value
        query.hasTOTP = totp.value
        query.hasPasskeys = webauthn.value
        query.isSCIM = scimOnly == true ? true : scim.value
        query.ssoOnly = ssoOnly ?? false
    }

    /// Rows from `offset`, else from `page` times `limit`; no limit means 100 (SE-03).
    private func addPaging(to query: inout UserQuery) throws {
        for (field, value) in [("limit", limit), ("page", page), ("offset", offset)] where value ?? 0 < 0 {
            throw APIError(.invalidArguments, "The \(field) argument is invalid")
        }
        query.limit = limit ?? query.limit
        let (rows, overflows) = (page ?? 0).multipliedReportingOverflow(by: query.limit)
        query.offset = offset ?? (overflows ? Int.max : rows)
    }
}
