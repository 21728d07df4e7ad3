/// A user's e-mail address or phone number, and whether it is verified.
struct Contact: Sendable, Hashable {
    /// The normalised address; empty if there is none.
    var value: String
    var isVerified: Bool

    static let none = Contact(value: "", isVerified: false)

    var isEmpty: Bool { value.isEmpty }

    /// A contact as given, verified unless said otherwise; without an address it never is (U-15).
    init(_ value: String, verified: Bool? = nil) { self.init(value: value, isVerified: verified ?? true) }

    /// Sets whether it is verified, if there is an address.
    mutating func verify(_ flag: Bool) { self = Contact(value: value, isVerified: flag) }

    init(value: String, isVerified: Bool) {
        self.value = value
        self.isVerified = isVerified && !value.isEmpty
    }
}
