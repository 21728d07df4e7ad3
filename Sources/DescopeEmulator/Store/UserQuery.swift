internal import JSON

/// What a search asks for; the default finds all users but test users.
struct UserQuery: Sendable {
    /// How test users take part (SE-07).
    enum TestUsers: Sendable {
        case excluded, included, only
    }

    /// Roles wanted within one tenant (SE-10).
    struct TenantRoles: Sendable {
        let tenantID: String
        let values: [String]
        let requiresAll: Bool
        let byID: Bool
    }

    var testUsers = TestUsers.excluded
    var loginIDs: [String] = []
    var userIDs: [String] = []
    var emails: [String] = []
    var phones: [String] = []
    var recoveryEmails: [String] = []
    var recoveryPhones: [String] = []
    var statuses: [String] = []
    var ssoAppIDs: [String] = []
    var tenantIDs: [String] = []
    var roleNames: [String] = []
    var roleIDs: [String] = []
    var tenantRoles: [TenantRoles] = []
    var customAttributes: [String: [JSONValue]] = [:]
    var text = ""
    /// Bounds in milliseconds since 1970, inclusive (SE-08).
    var createdFrom: Int64?
    var createdTo: Int64?
    var modifiedFrom: Int64?
    var modifiedTo: Int64?
    var verifiedEmail: Bool?
    var verifiedPhone: Bool?
    var verifiedRecoveryEmail: Bool?
    var verifiedRecoveryPhone: Bool?
    var hasPassword: Bool?
    var hasTOTP: Bool?
    var hasPasskeys: Bool?
    var isSCIM: Bool?
    var ssoOnly = false
    var sort: [Sort] = []
    var limit = 100
    var offset = 0

    init() {}

    /// A column to sort by (SE-12).
    struct Sort: Sendable {
        enum Column: String, Sendable {
            case id, modifiedTime, createdTime, externalId, displayName, tenant, phoneNumber, email, status
        }

        let column: Column
        let isDescending: Bool

        init(_ column: Column, descending: Bool = false) {
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

    /// The ORDER BY terms; the default order at the end keeps pages stable.
    var order: String { (sort.map(\.term) + ["u.createdTime", "u.id"]).joined(separator: ", ") }
}
