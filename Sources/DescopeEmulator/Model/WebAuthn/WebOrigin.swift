/// The origin of a web page: `https://host`, with a port unless it is the usual one.
struct WebOrigin: Sendable, Equatable {
    let text: String
    let host: String

    /// Nil for anything else, as a URL with a path is.
    init?(_ text: String) {
        guard let origin = text.wholeMatch(of: /https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?/) else {
            return nil
        }
        (self.text, host) = (text, String(origin.1))
    }

    /// Whether the host is an address: browsers make passkeys for names only.
    var isAddress: Bool { host.hasPrefix("[") || host.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) } }

    /// Whether pages of this origin may use passkeys of a relying party: their host's name or one above it.
    func mayUse(passkeysOf relyingPartyID: String) -> Bool {
        relyingPartyID == host || host.hasSuffix("." + relyingPartyID)
    }
}
