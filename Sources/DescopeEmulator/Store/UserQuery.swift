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
    var sort: [(column: Column, isDescending: Bool)] = []
    var limit = 100
    var offset = 0

    /// A column to sort by (SE-12).
    enum Column: String, Sendable {
        case id, modifiedTime, createdTime, externalId, displayName, tenant, phoneNumber, email, status

        fileprivate var expression: String {
            switch self {
            case .id, .modifiedTime, .createdTime, .email, .status: "u." + rawValue
            case .displayName: "u.name"
            case .phoneNumber: "u.phone"
            case .externalId: "u.loginId"
            case .tenant: "(SELECT tenantId FROM user_tenants t WHERE t.user = u.serial ORDER BY position LIMIT 1)"
            }
        }
    }

    /// The ORDER BY terms; the order of creation at the end keeps pages stable.
    ///
    /// It goes the way of the last term, so that an index can be read backwards.
    var order: String {
        let isDescending = sort.last?.isDescending ?? false
        let creation: [Column] = sort.last?.column == .createdTime ? [] : [.createdTime]
        let terms = sort + creation.map { ($0, isDescending) }
        return
            (terms.map { $0.column.expression + ($0.isDescending ? " DESC" : "") }
            + ["u.serial" + (isDescending ? " DESC" : "")]).joined(separator: ", ")
    }

    /// Whether it is for times of change, or sorts by them.
    var needsModification: Bool {
        modifiedFrom != nil || modifiedTo != nil || sort.first?.column == .modifiedTime
    }

    /// Whether the order of creation is wanted, and from its end; nil for another order.
    var creationIsDescending: Bool? {
        guard let term = sort.first else { return false }
        return sort.count == 1 && term.column == .createdTime ? term.isDescending : nil
    }
}
