import DescopeEmulator
import JSON

/// A small generator of random numbers that the same seed makes repeat.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

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
    static let texts = ["Ann", "Bob Lee", "Łukasz", "名前", "'; DROP TABLE users; --", "\u{1F600}"]
    static let phones = ["+15555550101", "+1 555 555 0102", "+972555555555"]
    static let roles = ["Tenant Admin", "Editor", "Viewer"]

    /// Sets some fields at random.
    mutating func fill(_ random: inout SplitMix64) {
        (name, givenName, familyName) = (random.maybe(Self.texts), random.maybe(Self.texts), random.maybe(Self.texts))
        (picture, phone) = (random.maybe(Self.texts), random.maybe(Self.phones))
        roleNames = random.maybe([["Tenant Admin"]])
        status = random.maybe(["enabled", "disabled", "nonsense"].dropLast())
    }
}

extension UpdateUser {
    static func random(_ loginID: String, _ random: inout SplitMix64) -> UpdateUser {
        var update = UpdateUser(loginId: loginID)
        (update.name, update.givenName) = (random.maybe(CreateUser.texts), random.maybe(CreateUser.texts))
        (update.familyName, update.picture) = (random.maybe(CreateUser.texts), random.maybe(CreateUser.texts))
        (update.phone, update.email) = (random.maybe(["+15555550199"]), random.maybe(["other@x.example"]))
        update.roleNames = random.maybe([["Tenant Admin"]])
        return update
    }
}

extension PatchUser {
    static func random(_ loginID: String, _ random: inout SplitMix64) -> PatchUser {
        var patch = PatchUser(loginId: loginID)
        let texts = CreateUser.texts + [""]
        patch.name = random.maybe(texts).map(Field.value) ?? .absent
        patch.givenName = random.maybe(texts).map(Field.value) ?? .absent
        patch.picture = random.maybe(texts).map(Field.value) ?? .absent
        patch.phone = random.maybe(["+15555550199", ""]).map(Field.value) ?? .absent
        patch.roleNames = random.maybe([["Tenant Admin"], []]).map(Field.value) ?? .absent
        return patch
    }
}

extension UserView {
    /// What two users created alike have in common: everything but the ID.
    var facts: [String] {
        loginIds + [name, givenName, familyName, email, phone, picture, status] + roleNames
            + ["\(verifiedEmail) \(verifiedPhone) \(test)"]
    }
}
