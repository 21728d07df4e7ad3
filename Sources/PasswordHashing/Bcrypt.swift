internal import CNettle

/// bcrypt by Nettle.
///
/// Nettle's takes passwords of any bytes. crypt(3) ends them at the first zero, which the digests that some programs
/// feed to bcrypt may hold.
package enum Bcrypt {
    /// Hashes the first 72 bytes of a password.
    ///
    /// - Parameter setting: A whole hash, or its beginning up to the salt: `$2b$10$` and 22 characters.
    /// - Returns: The hash in 60 characters, salt included; nil for a malformed setting.
    package static func hash(_ password: [UInt8], setting: String) -> [UInt8]? {
        let setting = Array(setting.utf8)
        // The zero that ends a shorter password is part of what bcrypt hashes: Nettle reads one byte past the password.
        let bytes = Array(password.prefix(72)) + [0]
        var hash = [UInt8](repeating: 0, count: Int(BLOWFISH_BCRYPT_HASH_SIZE))
        let isHashed = nettle_blowfish_bcrypt_hash(&hash, bytes.count - 1, bytes, setting.count, setting, -1, nil) == 1
        return isHashed ? hash.dropLast() : nil
    }
}
