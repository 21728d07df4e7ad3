internal import JSON

/// A user of a project: values only, roles by ID.
struct User: Sendable, Equatable {
    let id: String
    /// Never empty; the first is the one given at creation.
    var loginIDs: [String]
    var status: UserStatus
    let isTest: Bool
    var email = Contact.none
    var phone = Contact.none
    var recoveryEmail = Contact.none
    var recoveryPhone = Contact.none
    var details = UserDetails()
    /// IDs of project roles, in the order given.
    var roleIDs: [String] = []
    var memberships: [Membership] = []
    var customAttributes: [String: JSONValue] = [:]
    /// Empty means every application.
    var ssoAppIDs: [String] = []
    var password: StoredPassword?
    /// The TOTP secret in base32; never shown.
    var totpSeed: String?
    var isSCIM = false
    /// Where else the user signs in; like passkeys, written apart from the user.
    var identities: [ExternalIdentity] = []
    var hasPasskeys = false
    /// Whether the user came by signing up: then contacts that are not verified wait for their first code.
    var signedUp = false
    /// In seconds since 1970; 0 without consent to impersonation (IC-01).
    var consentExpiration: Int64 = 0
    let createdTime: Instant
    var modifiedTime: Instant

    init(id: String, loginIDs: [String], status: UserStatus = .invited, isTest: Bool = false, createdTime: Instant) {
        self.id = id
        self.loginIDs = loginIDs
        self.status = status
        self.isTest = isTest
        self.createdTime = createdTime
        modifiedTime = createdTime
    }

    /// The one given at creation.
    var primaryLoginID: String { loginIDs.first ?? "" }

    var hasContact: Bool { !email.isEmpty || !phone.isEmpty }

    /// Appends the login IDs that the user does not have yet (CR-05, Q-04).
    mutating func addLoginIDs(_ more: [String]) {
        loginIDs = loginIDs.adding(more.map { LoginID($0).text }.filter { !$0.isEmpty })
    }

    /// Takes a missing e-mail address or phone number from the login IDs (U-03, U-04).
    mutating func deriveContacts(from candidates: [String], verifiedEmail: Bool?, verifiedPhone: Bool?) {
        if email.isEmpty, let address = candidates.firstNonNil(EmailAddress.init) {
            email = Contact(address.text, verified: verifiedEmail)
        }
        if phone.isEmpty, let number = candidates.firstNonNil(PhoneNumber.init(inLoginID:)) {
            phone = Contact(number.text, verified: verifiedPhone)
        }
    }

    /// Marks an address as verified, where the user has it: one that was proved says nothing of the others.
    mutating func verify(_ address: String) {
        let contacts: [WritableKeyPath<User, Contact>] = [\.email, \.phone, \.recoveryEmail, \.recoveryPhone]
        for contact in contacts where self[keyPath: contact].value.isExactly(address) {
            self[keyPath: contact].verify(true)
        }
    }
}

extension [String] {
    /// What is made of the first element that something is made of; lazily mapped, it would be made twice.
    fileprivate func firstNonNil<Value>(_ make: (String) -> Value?) -> Value? {
        for element in self {
            if let value = make(element) { return value }
        }
        return nil
    }
}

/// An identity at an OAuth provider or a tenant's identity provider.
struct ExternalIdentity: Sendable, Equatable {
    enum Kind: String, Codable, CaseIterable, Sendable {
        case oauth, saml, oidc
    }

    let kind: Kind
    let provider: String
}

/// A user's membership of one tenant, with its roles there.
struct Membership: Sendable, Equatable {
    let tenantID: String
    var roleIDs: [String] = []
}

extension [Membership] {
    /// The index of a tenant's membership; IDs are compared byte by byte.
    func index(of tenantID: String) -> Int? { firstIndex { $0.tenantID.isExactly(tenantID) } }

    /// Whether both have the same tenants and roles in the same order.
    func isExactly(_ other: [Membership]) -> Bool {
        map(\.tenantID).isExactly(other.map(\.tenantID)) && map(\.roleIDs) == other.map(\.roleIDs)
    }
}
