package import JSON

/// What a search asks for; the default finds every user that is not a test user.
package struct UserQuery: Sendable {
    /// How test users take part (SE-07).
    package enum TestUsers: Sendable {
        case excluded, included, only
    }

    /// Roles wanted within one tenant (SE-10).
    package struct TenantRoles: Sendable {
        package let tenantID: String
        package let values: [String]
        package let requiresAll: Bool
        package let byID: Bool
    }

    package var testUsers = TestUsers.excluded
    package var loginIDs: [String] = []
    package var userIDs: [String] = []
    package var emails: [String] = []
    package var phones: [String] = []
    package var recoveryEmails: [String] = []
    package var recoveryPhones: [String] = []
    package var statuses: [String] = []
    package var ssoAppIDs: [String] = []
    package var tenantIDs: [String] = []
    package var roleNames: [String] = []
    package var roleIDs: [String] = []
    package var tenantRoles: [TenantRoles] = []
    package var customAttributes: [String: [JSONValue]] = [:]
    package var text = ""
    /// Bounds in milliseconds since 1970, inclusive (SE-08).
    package var createdFrom: Int64?
    package var createdTo: Int64?
    package var modifiedFrom: Int64?
    package var modifiedTo: Int64?
    package var verifiedEmail: Bool?
    package var verifiedPhone: Bool?
    package var verifiedRecoveryEmail: Bool?
    package var verifiedRecoveryPhone: Bool?
    package var hasPassword: Bool?
    package var hasTOTP: Bool?
    package var hasPasskeys: Bool?
    package var isSCIM: Bool?
    package var ssoOnly = false
    package var sort: [Sort] = []
    package var limit = 100
    package var offset = 0

    package init() {}

    /// A column to sort by (SE-12).
    package struct Sort: Sendable {
        package enum Column: String, Sendable {
            case id, modifiedTime, createdTime, externalId, displayName, tenant, phoneNumber, email, status
        }

        package let column: Column
        package let isDescending: Bool

        package init(_ column: Column, descending: Bool = false) {
            self.column = column
            isDescending = descending
        }

        var term: String {
            let expression =
                switch column {
                case .id: "u.id"
                case .modifiedTime: "u.modifiedTime"
                case .createdTime: "u.createdTime"
                case .externalId: "(SELECT loginId FROM login_ids l WHERE l.userId = u.id ORDER BY position LIMIT 1)"
                case .displayName: "u.name"
                case .tenant: "(SELECT tenantId FROM user_tenants t WHERE t.userId = u.id ORDER BY position LIMIT 1)"
                case .phoneNumber: "u.phone"
                case .email: "u.email"
                case .status: "u.status"
                }
            return expression + (isDescending ? " DESC" : "")
        }
    }

    /// The ORDER BY terms, always ending in the default order so that pages are stable.
    var order: String {
        (sort.map(\.term) + ["u.createdTime", "u.id"]).joined(separator: ", ")
    }
}
