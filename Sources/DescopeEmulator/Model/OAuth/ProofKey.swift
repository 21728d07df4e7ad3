internal import Crypto

/// The proof that whoever has an authorization code is who asked for it, by S256 (RFC 7636).
enum ProofKey {
    /// The only method: with `plain`, whoever sees the request could go on with the code.
    static let method = "S256"

    static func isChallenge(_ text: String) -> Bool { text.utf8.count == 43 && Base64.decode(text)?.count == 32 }

    /// Whether the verifier is the one that the challenge was made of.
    static func proves(_ verifier: String, _ challenge: String) -> Bool {
        let characters = MachineName.isValid(verifier, upTo: 128, allowing: ".~")
        guard characters, verifier.utf8.count >= 43 else { return false }
        return Base64.url(Array(SHA256.hash(data: Array(verifier.utf8)))).isSameSecret(as: challenge)
    }
}
