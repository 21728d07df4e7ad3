internal import JSON

/// The JSON form of the credential that a browser gives at the end of a ceremony (WebAuthn §5.1): bytes are base64url.
struct PasskeyResponse: Sendable {
    let credentialID: [UInt8]
    private let response: JSONValue

    /// - Throws: `passkeyRefused` for what has another form.
    init(_ text: String) throws(APIError) {
        let credential = try JSONValue(passkeyPart: Array(text.utf8), "the response")
        guard credential["type"]?.stringValue == "public-key" else { throw .passkey("its type is not public-key") }
        guard let id = credential["id"]?.stringValue.flatMap(Base64.decode), !id.isEmpty else {
            throw .passkey("its id is not base64url")
        }
        (credentialID, response) = (id, credential["response"] ?? .null)
    }

    /// A field of the authenticator's own response.
    ///
    /// - Throws: `passkeyRefused` if it is not there.
    func bytes(_ field: String) throws(APIError) -> [UInt8] {
        guard let bytes = try bytesIfPresent(field) else { throw .passkey("it has no \(field)") }
        return bytes
    }

    func bytesIfPresent(_ field: String) throws(APIError) -> [UInt8]? {
        guard let value = response[field], !value.isZero else { return nil }
        guard let bytes = value.stringValue.flatMap(Base64.decode) else {
            throw .passkey("its \(field) is not base64url")
        }
        return bytes
    }
}
