internal import Crypto
internal import JSON

/// What the start of a ceremony asked for, and its finish must show.
struct PasskeyCeremony: Codable, Sendable, Equatable {
    /// In base64url, as the client repeats it.
    let challenge: String
    let origin: String
    let relyingPartyID: String
    /// Whether the authenticator must know who is there, not only that somebody is.
    var needsVerification = false

    /// A ceremony; the raw value is what the client calls it.
    enum Kind: String, Sendable {
        case registration = "webauthn.create"
        case assertion = "webauthn.get"
    }
}

extension PasskeyCeremony {
    /// Checks what the client says that it was asked (WebAuthn §7.1, §7.2).
    ///
    /// - Throws: `passkeyRefused`.
    func check(clientData: [UInt8], of kind: Kind) throws(APIError) {
        let data = try JSONValue(passkeyPart: clientData, "the client data")
        guard data["type"]?.stringValue == kind.rawValue else { throw .passkey("its type is not \(kind.rawValue)") }
        guard data["challenge"]?.stringValue == challenge else { throw .passkey("its challenge is another") }
        guard data["origin"]?.stringValue == origin else { throw .passkey("its origin is not \(origin)") }
    }

    /// Checks for whom and for what an authenticator acted.
    ///
    /// - Throws: `passkeyRefused`.
    func check(_ data: AuthenticatorData) throws(APIError) {
        guard data.relyingPartyHash == Array(SHA256.hash(data: Array(relyingPartyID.utf8))) else {
            throw .passkey("its relying party is not \(relyingPartyID)")
        }
        guard data.flags.contains(.userPresent) else { throw .passkey("no user was present") }
        guard !needsVerification || data.flags.contains(.userVerified) else { throw .passkey("no user was verified") }
        guard data.flags.contains(.backupEligible) || !data.flags.contains(.backedUp) else {
            throw .passkey("it is backed up although it cannot be")
        }
    }
}

extension APIError {
    /// A ceremony's finish that shows something else than was asked for.
    static func passkey(_ reason: String) -> APIError { APIError(.passkeyRefused, "The passkey is refused: \(reason)") }
}

extension JSONValue {
    /// A part of a ceremony's finish.
    ///
    /// - Throws: `passkeyRefused` for what is not JSON.
    init(passkeyPart bytes: [UInt8], _ name: String) throws(APIError) {
        do {
            try self.init(parsing: bytes)
        } catch {
            throw .passkey("\(name) is not JSON")
        }
    }
}
