internal import Crypto

/// What an authenticator says of itself in a ceremony (WebAuthn §6.1).
struct AuthenticatorData: Sendable {
    let relyingPartyHash: [UInt8]
    let flags: Flags
    let signCount: UInt32
    let credential: AttestedCredential?

    /// The flags of WebAuthn §6.1.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8

        static let userPresent = Flags(rawValue: 1)
        static let userVerified = Flags(rawValue: 1 << 2)
        static let backupEligible = Flags(rawValue: 1 << 3)
        static let backedUp = Flags(rawValue: 1 << 4)
        static let hasCredential = Flags(rawValue: 1 << 6)
        static let hasExtensions = Flags(rawValue: 1 << 7)
    }

    /// A new credential (WebAuthn §6.5.1).
    struct AttestedCredential: Sendable {
        let id: [UInt8]
        /// A COSE_Key.
        let publicKey: [UInt8]
    }

    /// - Throws: `passkeyRefused` for what has another form.
    init(_ bytes: [UInt8]) throws(APIError) {
        guard bytes.count >= 37 else { throw .passkey("the authenticator data is too short") }
        relyingPartyHash = Array(bytes[..<32])
        flags = Flags(rawValue: bytes[32])
        signCount = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var rest = bytes[37...]
        credential = flags.contains(.hasCredential) ? try AttestedCredential(takingFrom: &rest) : nil
        if flags.contains(.hasExtensions) {
            var reader = CBORReader(rest)
            guard case .map = try reader.next() else { throw .passkey("the extensions are not a map") }
            rest = reader.rest
        }
        guard rest.isEmpty else { throw .passkey("there is something after the authenticator data") }
    }
}

extension AuthenticatorData.AttestedCredential {
    /// Takes an AAGUID, which the emulator has no use for, a length, an ID of that length, and a key.
    fileprivate init(takingFrom rest: inout ArraySlice<UInt8>) throws(APIError) {
        let head = rest.prefix(18)
        let count = head.suffix(2).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(18)
        // No more than 1,023 bytes (WebAuthn §7.1).
        guard head.count == 18, (1...1023).contains(count), count <= rest.count else {
            throw .passkey("the credential's ID has a wrong length")
        }
        id = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
        var reader = CBORReader(rest)
        _ = try CredentialKey(cose: reader.next())
        publicKey = Array(rest[..<reader.rest.startIndex])
        rest = reader.rest
    }
}
