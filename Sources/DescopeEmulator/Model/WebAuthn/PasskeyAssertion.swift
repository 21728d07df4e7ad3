internal import Crypto

/// A signature by which a user claims to have a passkey; nothing of it is believed before it is verified.
struct PasskeyAssertion: Sendable {
    let credentialID: [UInt8]
    private let clientData: [UInt8]
    private let authenticatorData: [UInt8]
    private let signature: [UInt8]
    private let userHandle: [UInt8]?

    /// - Parameter response: What `navigator.credentials.get` gave, as JSON.
    /// - Throws: `passkeyRefused` for what has another form.
    init(_ response: String) throws(APIError) {
        let response = try PasskeyResponse(response)
        credentialID = response.credentialID
        clientData = try response.bytes("clientDataJSON")
        authenticatorData = try response.bytes("authenticatorData")
        signature = try response.bytes("signature")
        userHandle = try response.bytesIfPresent("userHandle")
    }

    /// Verifies that the passkey's owner took part in the ceremony (WebAuthn §7.2).
    ///
    /// - Returns: The passkey's new counter.
    /// - Throws: `passkeyRefused`, saying what is wrong.
    func verify(with passkey: Passkey, in ceremony: PasskeyCeremony) throws(APIError) -> UInt32 {
        guard userHandle == nil || passkey.userHandle.isEmpty || userHandle == Base64.decode(passkey.userHandle) else {
            throw .passkey("its user handle is another's")
        }
        try ceremony.check(clientData: clientData, of: .assertion)
        let data = try AuthenticatorData(authenticatorData)
        try ceremony.check(data)
        guard try passkey.key.verifies(signature, of: authenticatorData + SHA256.hash(data: clientData)) else {
            throw .passkey("its signature is wrong")
        }
        // One that does not grow is the sign of a copied authenticator, unless it never counts (WebAuthn §6.1.1).
        guard data.signCount > passkey.signCount || (data.signCount, passkey.signCount) == (0, 0) else {
            throw .passkey("its counter did not grow")
        }
        return data.signCount
    }
}

extension Passkey {
    fileprivate var key: CredentialKey {
        get throws(APIError) {
            guard let cose = Base64.decode(publicKey) else { throw .passkey("its key is not base64") }
            return try CredentialKey(cose: CBORReader.onlyValue(in: cose))
        }
    }
}
