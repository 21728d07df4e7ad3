import Crypto
import JSON
import Testing

@testable import DescopeEmulator

/// What is verified of a passkey when it is made and when it signs (WebAuthn §7).
@Suite struct PasskeyVerificationTests {
    static let ceremony = PasskeyCeremony(
        challenge: "Y2hhbGxlbmdl",
        origin: "http://localhost:3000",
        relyingPartyID: "localhost"
    )
    static let key = P256.Signing.PrivateKey()
    static let authenticator = SoftAuthenticator(key: key, userHandle: Array("ann".utf8))

    static func register(_ authenticator: SoftAuthenticator) throws -> PasskeyRegistration {
        try PasskeyRegistration(verifying: authenticator.register(ceremony.challenge), for: ceremony)
    }

    static func passkey(signCount: UInt32 = 0) throws -> Passkey {
        let registration = try register(authenticator)
        return Passkey(
            id: Base64.url(registration.credential.id),
            rpID: "localhost",
            publicKey: Base64.padded(registration.credential.publicKey),
            userHandle: Base64.url(Array("ann".utf8)),
            signCount: signCount,
            createdTime: World.start
        )
    }

    static func verify(_ authenticator: SoftAuthenticator, signCount: UInt32 = 0) throws -> UInt32 {
        let assertion = try PasskeyAssertion(authenticator.sign(ceremony.challenge))
        return try assertion.verify(with: passkey(signCount: signCount), in: ceremony)
    }

    @Test func `a registration gives the credential as the authenticator made it`() throws {
        var authenticator = Self.authenticator
        authenticator.signCount = 7
        let registration = try Self.register(authenticator)
        #expect(registration.credential.id == authenticator.credentialID)
        #expect(registration.credential.publicKey == SoftAuthenticator.cose(Self.key.publicKey))
        #expect(registration.signCount == 7)
    }

    @Test(arguments: Change.harmless) func `what says nothing against a passkey is passed over`(_ change: Change) throws
    {
        let authenticator = change.applied(to: Self.authenticator)
        #expect(throws: Never.self) { try Self.register(authenticator) }
        #expect(throws: Never.self) { try Self.verify(authenticator) }
    }

    @Test(arguments: Change.refused) func `a false ceremony is refused`(_ change: Change) throws {
        let authenticator = change.applied(to: Self.authenticator)
        #expect(refusal { try Self.register(authenticator) }?.message == change.refusal)
        #expect(refusal { try Self.verify(authenticator) }?.message == change.refusal)
    }

    @Test(arguments: Change.refusedRegistrations) func `a false registration is refused`(_ change: Change) throws {
        let authenticator = change.applied(to: Self.authenticator)
        #expect(refusal { try Self.register(authenticator) }?.message == change.refusal)
    }

    @Test(arguments: Change.refusedAssertions) func `a false assertion is refused`(_ change: Change) throws {
        let authenticator = change.applied(to: Self.authenticator)
        #expect(refusal { try Self.verify(authenticator) }?.message == change.refusal)
    }

    @Test(
        arguments: [
            "", "{", "null", "[]", "{}", #"{"type": "public-key"}"#, #"{"type": "public-key", "id": "*"}"#,
            #"{"type": "public-key", "id": "YQ"}"#, #"{"type": "public-key", "id": "YQ", "response": []}"#,
            #"{"type": "public-key", "id": "YQ", "response": {"clientDataJSON": 1, "attestationObject": "oA"}}"#,
            #"{"type": "public-key", "id": "YQ", "response": {"clientDataJSON": "e30"}}"#,
        ]
    )
    func `a response of another form is refused`(_ response: String) {
        let error = refusal { try PasskeyRegistration(verifying: response, for: Self.ceremony) }
        #expect(error?.code == .passkeyRefused)
        #expect(refusal { try PasskeyAssertion(response) }?.code == .passkeyRefused)
    }

    @Test(arguments: [(0, 0), (0, 1), (1, 2), (1, .max)] as [(UInt32, UInt32)])
    func `a counter that grows, or never counts, is taken`(_ old: UInt32, _ new: UInt32) throws {
        var authenticator = Self.authenticator
        authenticator.signCount = new
        #expect(try Self.verify(authenticator, signCount: old) == new)
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 0)] as [(UInt32, UInt32)])
    func `a counter that does not grow is refused`(_ old: UInt32, _ new: UInt32) throws {
        var authenticator = Self.authenticator
        authenticator.signCount = new
        let error = refusal { try Self.verify(authenticator, signCount: old) }
        #expect(error?.message == "The passkey is refused: its counter did not grow")
    }

    @Test func `where the user must be verified, presence is not enough`() throws {
        var ceremony = Self.ceremony
        ceremony.needsVerification = true
        var authenticator = Self.authenticator
        let known = authenticator.register(ceremony.challenge)
        #expect(throws: Never.self) { try PasskeyRegistration(verifying: known, for: ceremony) }
        authenticator.flags = 0x01
        let somebody = authenticator.register(ceremony.challenge)
        let error = refusal { try PasskeyRegistration(verifying: somebody, for: ceremony) }
        #expect(error?.message == "The passkey is refused: no user was verified")
    }

    private func refusal(_ body: () throws -> some Any) -> APIError? {
        do {
            _ = try body()
            return nil
        } catch {
            return error as? APIError
        }
    }
}
