import Crypto
import JSON

@testable import DescopeEmulator

/// An authenticator and its browser in software: what they show, all of which a test can change before it is signed.
struct SoftAuthenticator: Sendable {
    var key = P256.Signing.PrivateKey()
    var credentialID: [UInt8] = Array("credential-of-ann".utf8)
    var userHandle: [UInt8]?
    var relyingPartyID = "localhost"
    var origin = "http://localhost:3000"
    /// User present and verified.
    var flags: UInt8 = 0x05
    var signCount: UInt32 = 0
    var extensions: [UInt8] = []

    var type: String?
    var challenge: String?
    var clientDataText: String?
    var statedID: [UInt8]?
    var statedType = "public-key"
    var format = "none"
    var statement: [UInt8] = [0xA0]
    var coseKey: [UInt8]?
    /// Changes the data after all of it is made, and of an assertion signed.
    var finish: @Sendable (inout Answer) -> Void = { _ in }

    /// The parts of what a browser gives.
    struct Answer: Sendable {
        var clientData: [UInt8]
        var authenticatorData: [UInt8]
        var attestationObject: [UInt8] = []
        var signature: [UInt8] = []
    }

    /// What `navigator.credentials.create` gives.
    func register(_ challenge: String) -> String {
        let attested = [UInt8](repeating: 0, count: 16) + bigEndian(credentialID.count, 2) + credentialID
        let data = authenticatorData(flags: flags | 0x40, attested + (coseKey ?? Self.cose(key.publicKey)))
        var answer = Answer(clientData: clientData("webauthn.create", challenge), authenticatorData: data)
        let head: [UInt8] = [0xA3] + text("fmt") + text(format) + text("attStmt") + statement + text("authData")
        answer.attestationObject = head + [0x59] + bigEndian(data.count, 2) + data
        finish(&answer)
        return credential([
            "clientDataJSON": .string(Base64.url(answer.clientData)),
            "attestationObject": .string(Base64.url(answer.attestationObject)),
        ])
    }

    /// What `navigator.credentials.get` gives.
    func sign(_ challenge: String) throws -> String {
        let data = authenticatorData(flags: flags, [])
        var answer = Answer(clientData: clientData("webauthn.get", challenge), authenticatorData: data)
        answer.signature = Array(
            try key.signature(for: data + SHA256.hash(data: answer.clientData)).derRepresentation
        )
        finish(&answer)
        return credential([
            "clientDataJSON": .string(Base64.url(answer.clientData)),
            "authenticatorData": .string(Base64.url(answer.authenticatorData)),
            "signature": .string(Base64.url(answer.signature)),
            "userHandle": userHandle.map { .string(Base64.url($0)) } ?? .null,
        ])
    }

    /// A key as a COSE_Key (RFC 9052 §7).
    static func cose(_ key: P256.Signing.PublicKey) -> [UInt8] {
        let point = Array(key.rawRepresentation)
        return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32] + point[..<32] + [0x22, 0x58, 32] + point[32...]
    }

    private func authenticatorData(flags: UInt8, _ attested: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Array(relyingPartyID.utf8))) + [flags] + bigEndian(Int(signCount), 4) + attested
            + extensions
    }

    private func clientData(_ usualType: String, _ challenge: String) -> [UInt8] {
        let data: JSONValue = [
            "type": .string(type ?? usualType), "challenge": .string(self.challenge ?? challenge),
            "origin": .string(origin),
            "crossOrigin": false,
        ]
        return clientDataText.map { Array($0.utf8) } ?? data.bytes()
    }

    private func credential(_ response: JSONValue) -> String {
        let id = JSONValue.string(Base64.url(statedID ?? credentialID))
        return (["id": id, "rawId": id, "type": .string(statedType), "response": response] as JSONValue).text()
    }

    private func text(_ text: String) -> [UInt8] { [0x60 | UInt8(text.utf8.count)] + text.utf8 }

    private func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
    }
}
