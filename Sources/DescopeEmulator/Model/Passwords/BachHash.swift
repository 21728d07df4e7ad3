/// A hash that no password matches: nothing public says how `bach` makes it (UM-3.5).
struct BachHash: PasswordVerifier {
    var isSlow: Bool { false }

    init?(_ fields: HashFields) {
        guard fields.text("hash") != nil, fields.text("key") != nil else { return nil }
    }

    func matches(_ password: [UInt8]) -> Bool { false }
}
