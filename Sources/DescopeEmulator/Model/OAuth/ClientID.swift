/// What a client calls itself: base64 of `<projectId>:<id>` (C-42, SS-35, AK-04).
///
/// Other client IDs are a project's ID, or come from another provider.
struct ClientID: Sendable, Equatable {
    let projectID: String
    /// The application's, or the access key's.
    let id: String

    var text: String { Base64.padded(Array("\(projectID):\(id)".utf8)) }
}

extension ClientID {
    /// A client ID of that form; nil for any other: a project's ID may be base64 of something by chance.
    init?(_ text: String) {
        let parts = Base64.decode(text)?.split(separator: UInt8(ascii: ":"), maxSplits: 1) ?? []
        let names = parts.map { String(decoding: $0, as: UTF8.self) }
        guard names.count == 2, names.allSatisfy({ MachineName.isValid($0, upTo: 64) }) else { return nil }
        self.init(projectID: names[0], id: names[1])
    }
}
