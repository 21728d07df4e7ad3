/// A credential that an authenticator made, verified (WebAuthn §7.1).
struct PasskeyRegistration: Sendable {
    let credential: AuthenticatorData.AttestedCredential
    let signCount: UInt32

    /// - Parameter response: What `navigator.credentials.create` gave, as JSON.
    /// - Throws: `passkeyRefused`, saying what is wrong.
    init(verifying response: String, for ceremony: PasskeyCeremony) throws(APIError) {
        let response = try PasskeyResponse(response)
        try ceremony.check(clientData: response.bytes("clientDataJSON"), of: .registration)
        let data = try AuthenticatorData(attestationObject: response.bytes("attestationObject"))
        try ceremony.check(data)
        guard let credential = data.credential else { throw .passkey("the authenticator made no credential") }
        guard credential.id == response.credentialID else { throw .passkey("its id is not that of its credential") }
        (self.credential, signCount) = (credential, data.signCount)
    }
}

extension AuthenticatorData {
    /// The data that an attestation object holds (WebAuthn §6.5).
    ///
    /// What an authenticator's maker attests is not looked at, as nobody asks for it: only the format `none`, which some
    /// clients put in the place of another, is held to having no statement.
    fileprivate init(attestationObject bytes: [UInt8]) throws(APIError) {
        let object = try CBORReader.onlyValue(in: bytes)
        guard let data = object["authData"]?.bytesValue, case .text(let format) = object["fmt"],
            case .map(let statement) = object["attStmt"], format != "none" || statement.isEmpty
        else { throw .passkey("the attestation object is malformed") }
        try self.init(data)
    }
}
