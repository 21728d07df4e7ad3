package import JSON

/// A user of a project, as the rules see it: values only, roles by ID.
package struct User: Sendable, Equatable {
    package let id: String
    /// Never empty; the first is the one given at creation.
    package var loginIDs: [String]
    package var status: UserStatus
    package let isTest: Bool
    package var email = Contact.none
    package var phone = Contact.none
    package var recoveryEmail = Contact.none
    package var recoveryPhone = Contact.none
    package var name = ""
    package var givenName = ""
    package var middleName = ""
    package var familyName = ""
    package var picture = ""
    /// IDs of project roles, in the order given.
    package var roleIDs: [String] = []
    package var memberships: [Membership] = []
    package var customAttributes: [String: JSONValue] = [:]
    /// Empty means every application.
    package var ssoAppIDs: [String] = []
    package var password: StoredPassword?
    /// The TOTP secret in base32; never shown.
    package var totpSeed: String?
    package var isSCIM = false
    /// Until when the user lets itself be impersonated, in seconds since 1970; 0 is never (IC-01).
    package var consentExpiration: Int64 = 0
    package let createdTime: Instant
    package var modifiedTime: Instant

    package init(
        id: String,
        loginIDs: [String],
        status: UserStatus = .invited,
        isTest: Bool = false,
        createdTime: Instant
    ) {
        self.id = id
        self.loginIDs = loginIDs
        self.status = status
        self.isTest = isTest
        self.createdTime = createdTime
        modifiedTime = createdTime
    }

    /// The login ID given at creation.
    package var primaryLoginID: String { loginIDs.first ?? "" }

    package var hasContact: Bool { !email.isEmpty || !phone.isEmpty }

    /// Adds login IDs at the end, those it has already left where they are (CR-05, Q-04).
    package mutating func addLoginIDs(_ more: [String]) {
        loginIDs = loginIDs.adding(more.map(Address.loginID).filter { !$0.isEmpty })
    }

    /// Takes e-mail and phone from the login IDs that are one, for contacts it does not have (U-03, U-04).
    package mutating func deriveContacts(from candidates: [String], verifiedEmail: Bool?, verifiedPhone: Bool?) {
        if email.isEmpty, let address = candidates.first(where: Address.isEmail) {
            email = Contact(address, verified: verifiedEmail)
        }
        if phone.isEmpty, let number = candidates.lazy.compactMap(Address.phone(inLoginID:)).first {
            phone = Contact(number, verified: verifiedPhone)
        }
    }
}

/// A user's association with one tenant, with the roles it has there.
package struct Membership: Sendable, Equatable {
    package let tenantID: String
    package var roleIDs: [String] = []
}

extension [Membership] {
    /// Where the membership of a tenant stands; IDs are compared byte by byte.
    func index(of tenantID: String) -> Int? {
        firstIndex { $0.tenantID.isExactly(tenantID) }
    }

    /// Whether both are the same memberships with the same roles in the same order.
    func isExactly(_ other: [Membership]) -> Bool {
        map(\.tenantID).isExactly(other.map(\.tenantID)) && map(\.roleIDs) == other.map(\.roleIDs)
    }
}
