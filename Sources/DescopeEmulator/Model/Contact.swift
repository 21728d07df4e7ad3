/// An e-mail address or phone number of a user, and whether it was verified.
struct Contact: Sendable, Hashable {
    /// The normalised address; empty if the user has no such contact.
    var value: String
    var isVerified: Bool

    static let none = Contact(value: "", isVerified: false)

    var isEmpty: Bool { value.isEmpty }

    /// A contact as given, verified unless said otherwise; no address is never verified (U-15).
    init(_ value: String, verified: Bool? = nil) { self.init(value: value, isVerified: verified ?? true) }

    /// Takes over a flag that is given; no address is never verified.
    mutating func verify(_ flag: Bool) { self = Contact(value: value, isVerified: flag) }

    init(value: String, isVerified: Bool) {
        self.value = value
        self.isVerified = isVerified && !value.isEmpty
    }
}
