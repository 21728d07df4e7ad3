@testable import DescopeEmulator
import JSON
import TestSupport

extension SplitMix64 {
    /// One of some values.
    mutating func pick<T>(_ values: [T]) -> T {
        values[Int.random(in: values.indices, using: &self)]
    }

    /// A value, or nil.
    mutating func maybe<T>(_ values: [T]) -> T? {
        Bool.random(using: &self) ? pick(values) : nil
    }

    /// Some of the values, in order.
    mutating func subset<T>(_ values: [T]) -> [T] {
        values.filter { _ in Bool.random(using: &self) }
    }
}

extension CreateUser {
    static let names = [
        "ann@example.com", "bob@example.com", "cat", "+15555550101", "dan@example.com", "eve", "fay@x.example",
    ]
    static let texts = ["Ann", "Bob Lee", "\u{141}ukasz", "\u{540D}\u{524D}", "'; DROP TABLE users; --", "\u{1F600}"]
    static let phones = ["+15555550101", "+1 555 555 0102", "+972555555555"]
    static let roles = ["Tenant Admin", "Editor", "Viewer"]
    static let tenants = [
        [TenantAssociation(tenantId: "acme")], [TenantAssociation(tenantId: "acme", roleNames: ["Tenant Admin"])],
    ]
    static let attributes: [[String: JSONValue]] = [["plan": "pro"], ["plan": "free", "seats": 3]]

    /// Sets some fields at random.
    mutating func fill(_ random: inout SplitMix64) {
        profile = .random(&random)
        profile.phone = random.maybe(Self.phones) ?? ""
        status = random.maybe([RequestedStatus(.enabled), RequestedStatus(.disabled)])
    }
}

extension UserProfile {
    static func random(_ random: inout SplitMix64) -> UserProfile {
        var profile = UserProfile()
        (profile.details.name, profile.details.givenName) = (random.text(), random.text())
        (profile.details.middleName, profile.details.familyName) = (random.text(), random.text())
        profile.details.picture = random.text()
        (profile.recoveryEmail, profile.recoveryPhone) = (
            random.maybe(["r@x.example"]) ?? "", random.maybe(["+15555550177"]) ?? ""
        )
        (profile.verifiedPhone, profile.verifiedRecoveryEmail) = (random.flag(), random.flag())
        profile.roleNames = random.maybe([["Tenant Admin"]]) ?? []
        profile.userTenants = random.maybe(CreateUser.tenants) ?? []
        profile.customAttributes = random.maybe(CreateUser.attributes) ?? [:]
        profile.ssoAppIds = random.maybe([["descope-default-oidc"]]) ?? []
        return profile
    }
}

extension SplitMix64 {
    /// A text, or none.
    mutating func text() -> String { maybe(CreateUser.texts) ?? "" }

    /// A presence-aware flag.
    mutating func flag() -> Presence<Bool> {
        maybe([true, false]).map(Presence.value) ?? .absent
    }

    /// A presence-aware field.
    mutating func field<T: Sendable & Decodable>(_ values: [T]) -> Presence<T> {
        maybe(values).map(Presence.value) ?? .absent
    }
}

extension UpdateUser {
    static func random(_ loginID: UserIdentifier, _ random: inout SplitMix64) -> UpdateUser {
        var update = UpdateUser(loginId: loginID)
        update.profile = .random(&random)
        (update.profile.phone, update.profile.email) = (
            random.maybe(["+15555550199"]) ?? "", random.maybe(["other@x.example"]) ?? ""
        )
        (update.profile.recoveryPhone, update.profile.recoveryEmail) = (
            random.maybe(["+15555550188"]) ?? "", random.maybe(["s@x.example"]) ?? ""
        )
        update.profile.verifiedEmail = random.flag()
        return update
    }
}

extension PatchUser {
    static func random(_ loginID: UserIdentifier, _ random: inout SplitMix64) -> PatchUser {
        var patch = PatchUser(loginId: loginID)
        let texts = CreateUser.texts + [""]
        (patch.names.name, patch.names.givenName) = (random.field(texts), random.field(texts))
        (patch.names.middleName, patch.names.familyName) = (random.field(texts), random.field(texts))
        patch.picture = random.field(texts)
        patch.phone = random.field(["+15555550199", ""])
        patch.recoveryEmail = random.field(["s@x.example", ""])
        patch.roleNames = random.field([["Tenant Admin"], []])
        patch.userTenants = random.field(CreateUser.tenants + [[]])
        patch.ssoAppIds = random.field([["descope-default-oidc"], []])
        patch.customAttributes = random.maybe(CreateUser.attributes) ?? [:]
        return patch
    }
}

extension UserView {
    /// What two users created alike have in common: everything but the ID.
    var facts: [String] {
        loginIds + [
            name, givenName, middleName, familyName, email, phone, picture, status, recoveryEmail, recoveryPhone,
        ]
            + roleNames + userTenants.flatMap { [$0.tenantId] + $0.roleNames } + ssoAppIds
            + customAttributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            + ["\(verifiedEmail) \(verifiedPhone) \(verifiedRecoveryEmail) \(verifiedRecoveryPhone) \(test)"]
    }
}
