internal import Crypto

/// Comparisons in a time that does not tell where the two differ.
extension [UInt8] {
    /// Whether both are the same.
    func isSame(as other: [UInt8]) -> Bool { SymmetricKey(data: self) == SymmetricKey(data: other) }
}

extension String {
    /// Whether both are the same; nor does the time tell how long the secret is.
    func isSameSecret(as other: String) -> Bool {
        SHA256.hash(data: Array(utf8)) == SHA256.hash(data: Array(other.utf8))
    }
}
