internal import Crypto

extension [UInt8] {
    /// Whether both are the same, in a time that does not tell where they differ.
    func isSame(as other: [UInt8]) -> Bool { SymmetricKey(data: self) == SymmetricKey(data: other) }
}
