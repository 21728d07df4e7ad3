internal import DescopeEmulator
internal import Glibc

/// The file of `--key-file`.
enum KeyFile {
    /// Far more than any key has: whoever names a wrong file, and be it a device, is told.
    private static let limit = 65_536

    /// - Throws: `Failure` with status 4 if it cannot be read, or has no RSA private key of 2048 bits or more.
    static func read(_ path: String) throws -> SigningKey {
        guard let stream = fopen(path, "r") else {
            throw Failure(.badData, "the key file \(path) cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { fclose(stream) }
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { $1 = fread($0.baseAddress, 1, limit, stream) }
        do {
            return try SigningKey(pem: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw Failure(.badData, "the key file \(path) has no RSA private key of 2048 bits or more in PEM")
        }
    }
}
