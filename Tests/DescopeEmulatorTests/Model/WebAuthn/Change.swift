import Crypto
import Testing

@testable import DescopeEmulator

/// A way in which an authenticator, or whoever stands between, departs from the usual.
struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is said of it; empty for nothing.
    let refusal: String
    private let change: @Sendable (inout SoftAuthenticator) -> Void

    init(_ description: String, _ reason: String = "", _ change: @escaping @Sendable (inout SoftAuthenticator) -> Void)
    {
        (testDescription, refusal, self.change) = (description, "The passkey is refused: " + reason, change)
    }

    func applied(to authenticator: SoftAuthenticator) -> SoftAuthenticator {
        var changed = authenticator
        change(&changed)
        return changed
    }

    /// The authenticator's answer is changed after it was made, by somebody else.
    private static func later(
        _ description: String,
        _ reason: String,
        _ finish: @escaping @Sendable (inout SoftAuthenticator.Answer) -> Void
    ) -> Change {
        Change(description, reason) { $0.finish = finish }
    }
}

extension Change {
    static let harmless = [
        Change("nothing") { _ in },
        Change("no user handle") { $0.userHandle = nil },
        Change("no user verified") { $0.flags = 0x01 },
        Change("a passkey that is backed up") { $0.flags = 0x1D },
        Change("extensions") { ($0.flags, $0.extensions) = (0x81, [0xA1, 0x61, 0x61, 0xF5]) },
        Change("an attestation that nobody asked for") {
            ($0.format, $0.statement) = ("packed", [0xA1, 0x63, 0x61, 0x6C, 0x67, 0x26])
        },
    ]

    static let refused = [
        Change("another type of credential", "its type is not public-key") { $0.statedType = "password" },
        Change("another challenge", "its challenge is another") { $0.challenge = "b3RoZXI" },
        Change("a challenge with padding", "its challenge is another") { $0.challenge = "Y2hhbGxlbmdl=" },
        Change("another relying party", party) { $0.relyingPartyID = "example.com" },
        Change("a relying party in capitals", party) { $0.relyingPartyID = "LOCALHOST" },
        Change("another port", origin) { $0.origin = "http://localhost:3001" },
        Change("another scheme", origin) { $0.origin = "https://localhost:3000" },
        Change("a slash after the origin", origin) { $0.origin = "http://localhost:3000/" },
        Change("no origin", origin) { $0.origin = "" },
        Change("client data that is no JSON", "the client data is not JSON") { $0.clientDataText = "{" },
        Change("nobody present", "no user was present") { $0.flags = 0x04 },
        Change("backed up although it cannot be", "it is backed up although it cannot be") { $0.flags = 0x15 },
        Change("extensions not announced", "there is something after the authenticator data") {
            $0.extensions = [0xA0]
        },
        Change("extensions announced, but not there", "the CBOR ends too early") { $0.flags = 0x81 },
        Change("extensions that are no map", "the extensions are not a map") {
            ($0.flags, $0.extensions) = (0x81, [0x80])
        },
        Change("something after the extensions", "there is something after the authenticator data") {
            ($0.flags, $0.extensions) = (0x81, [0xA0, 0])
        },
        later("no client data", "it has no clientDataJSON") { $0.clientData = [] },
    ]

    static let refusedRegistrations =
        [
            Change("the type of an assertion", "its type is not webauthn.create") { $0.type = "webauthn.get" },
            Change("client data that is no object", "its type is not webauthn.create") { $0.clientDataText = "[]" },
            Change("client data without members", "its type is not webauthn.create") { $0.clientDataText = "{}" },
            Change("an empty credential ID", "the credential's ID has a wrong length") {
                ($0.credentialID, $0.statedID) = ([], [1])
            },
            Change("a credential ID of 1,024 bytes", "the credential's ID has a wrong length") {
                $0.credentialID = Array(repeating: 7, count: 1024)
            },
            Change("another ID beside the credential", "its id is not that of its credential") {
                $0.statedID = Array("credential-of-bob".utf8)
            },
            Change("a statement where there is none", attestation) { $0.statement = [0xA1, 0x61, 0x61, 0] },
            Change("a statement that is no map", attestation) { $0.statement = [0x80] },
            later("no attestation object", "it has no attestationObject") { $0.attestationObject = [] },
            later("an attestation object that is cut", "the CBOR ends too early") { $0.attestationObject.removeLast() },
            later("something after it", "there is something after the CBOR") { $0.attestationObject.append(0) },
            later("an attestation object that is no map", attestation) { $0.attestationObject = [0x80] },
            later("an empty attestation object", attestation) { $0.attestationObject = [0xA0] },
            later("short authenticator data", "the authenticator data is too short") {
                $0.attestationObject = Array($0.attestationObject.prefix(28)) + [0x41, 0]
            },
        ] + keys.map { name, reason, key in Change(name, reason) { $0.coseKey = key } }

    /// Public keys, of which none is one for ES256.
    private static let keys: [(name: String, reason: String, key: [UInt8])] = {
        let usual = SoftAuthenticator.cose(P256.Signing.PrivateKey().publicKey)
        func changed(_ index: Int, _ byte: UInt8) -> [UInt8] {
            var key = usual
            key[index] = byte
            return key
        }
        let zeros = [UInt8](repeating: 0, count: 32)
        return [
            ("no key", "the CBOR ends too early", []), ("a key that is no map", kind, [0x80]),
            ("an empty key", kind, [0xA0]), ("a key that is cut", "the CBOR ends too early", usual.dropLast()),
            ("a key of another type", kind, changed(2, 1)),
            ("a key for RS256", kind, [0xA4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x40, 0x21, 0x40]),
            ("a key for another algorithm", kind, changed(4, 0x27)),
            ("a key on another curve", kind, changed(6, 2)),
            ("a key without a coordinate", "its key has no coordinates of 32 bytes", changed(42, 0x23)),
            ("a point off the curve", point, changed(45, usual[45] ^ 1)),
            ("the point of zeros", point, usual[..<10] + zeros + usual[42..<45] + zeros),
        ]
    }()

    static let refusedAssertions = [
        Change("the type of a registration", "its type is not webauthn.get") { $0.type = "webauthn.create" },
        Change("another's key", signature) { $0.key = P256.Signing.PrivateKey() },
        Change("another's user handle", "its user handle is another's") { $0.userHandle = Array("bob".utf8) },
        Change("a credential announced, but not there", "the credential's ID has a wrong length") { $0.flags = 0x45 },
        later("no signature", "it has no signature") { $0.signature = [] },
        later("a signature that is cut", signature) { $0.signature.removeLast() },
        later("a signature that is changed", signature) { $0.signature[$0.signature.count - 1] ^= 1 },
        later("a signature with a byte more", signature) { $0.signature.append(0) },
        later("a signature of zeros", signature) { $0.signature = [0x30, 6, 2, 1, 0, 2, 1, 0] },
        later("a signature as two bare numbers", signature) { $0.signature = Array(repeating: 1, count: 64) },
        later("flags that are changed", signature) { $0.authenticatorData[32] ^= 4 },
        later("a counter that is changed", signature) { $0.authenticatorData[36] = 9 },
        later("authenticator data that is cut", "the authenticator data is too short") {
            $0.authenticatorData.removeLast()
        },
        later("client data that is changed", signature) { $0.clientData += Array(" ".utf8) },
    ]

    private static let party = "its relying party is not localhost"
    private static let origin = "its origin is not http://localhost:3000"
    private static let attestation = "the attestation object is malformed"
    private static let kind = "its key is not one for ES256"
    private static let point = "its key is no point of the curve"
    private static let signature = "its signature is wrong"
}
