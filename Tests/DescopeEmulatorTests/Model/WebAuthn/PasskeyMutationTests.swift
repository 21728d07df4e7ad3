import TestSupport
import Testing

@testable import DescopeEmulator

/// Passkeys whose bytes are changed on their way: whatever comes in, the emulator lives on.
@Suite struct PasskeyMutationTests {
    @Test func `no byte of what is signed, or of the signature, can be changed`() throws {
        let usual = PasskeyVerificationTests.authenticator
        let response = try PasskeyResponse(usual.sign(PasskeyVerificationTests.ceremony.challenge))
        let parts = ["authenticatorData", "clientDataJSON", "signature"]
        for (part, name) in parts.enumerated() {
            for index in try response.bytes(name).indices {
                var authenticator = usual
                authenticator.finish = { answer in answer.change(part, at: index) }
                #expect(throws: APIError.self, "byte \(index) of \(name)") {
                    try PasskeyVerificationTests.verify(authenticator)
                }
            }
        }
    }

    @Test func `a registration of changed bytes is refused or taken, and nothing else`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<3000 {
            var authenticator = PasskeyVerificationTests.authenticator
            let changes = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (Int.random(in: 0..<230, using: &random), UInt8.random(in: 0...255, using: &random))
            }
            authenticator.finish = { answer in
                for (index, byte) in changes where index < answer.attestationObject.count {
                    answer.attestationObject[index] = byte
                }
            }
            do {
                let registration = try PasskeyVerificationTests.register(authenticator)
                #expect(registration.credential.id == authenticator.credentialID)
            } catch {
                #expect((error as? APIError)?.code == .passkeyRefused)
            }
        }
    }
}

extension SoftAuthenticator.Answer {
    /// Changes one bit of a byte in one of the three parts of an assertion.
    fileprivate mutating func change(_ part: Int, at index: Int) {
        switch part {
        case 0: authenticatorData[index] ^= 1
        case 1: clientData[index] ^= 1
        // Signatures are of different lengths.
        default: signature[index % signature.count] ^= 1
        }
    }
}
