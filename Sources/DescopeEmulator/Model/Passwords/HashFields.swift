internal import JSON

/// The fields of a password hash, each read as what it must be: nil if it is something else, left out or empty.
struct HashFields {
    /// Beyond these numbers of rounds a sign-in takes tens of seconds.
    static let iterations = 1...10_000_000

    private let object: JSONValue

    init(_ object: JSONValue) { self.object = object }

    func text(_ name: String) -> String? { object[name]?.stringValue?.nonEmpty }

    func base64(_ name: String) -> [UInt8]? { text(name).flatMap(Base64.decode) }

    func hex(_ name: String) -> [UInt8]? { text(name).flatMap { bytes(hex: $0) } }

    func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = object[name]?.intValue, range.contains(number) else { return nil }
        return number
    }

    func digest(_ name: String) -> PasswordDigest? { text(name).flatMap(PasswordDigest.init) }
}
