internal import Crypto

extension String {
    /// Whether both are the same, found out in a time that says nothing of where they differ.
    func isSameSecret(as other: String) -> Bool {
        SHA256.hash(data: Array(utf8)) == SHA256.hash(data: Array(other.utf8))
    }
}
