internal import CArgon2

/// Argon2, version 1.3 (RFC 9106), by its reference implementation.
package struct Argon2: Sendable {
    package enum Variant: String, Sendable {
        case d, i, id
    }

    private let variant: Variant
    private let iterations: UInt32
    private let memory: UInt32
    private let lanes: UInt32

    /// - Parameter memory: In KiB.
    package init(_ variant: Variant, iterations: UInt32, memory: UInt32, lanes: UInt32) {
        (self.variant, self.iterations, self.memory, self.lanes) = (variant, iterations, memory, lanes)
    }

    /// The library's refusal: of parameters outside the RFC's limits, or for want of memory.
    package struct Failure: Error {
        package let code: Int32
    }

    /// Hashes a password to so many bytes.
    ///
    /// - Throws: `Failure`.
    package func hash(_ password: [UInt8], salt: [UInt8], byteCount: Int) throws(Failure) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: byteCount)
        let code = cargon2_hash(
            variant.type,
            iterations,
            memory,
            lanes,
            password,
            UInt32(password.count),
            salt,
            UInt32(salt.count),
            &hash,
            UInt32(byteCount)
        )
        guard code == ARGON2_OK.rawValue else { throw Failure(code: code) }
        return hash
    }
}

extension Argon2.Variant {
    fileprivate var type: argon2_type {
        switch self {
        case .d: Argon2_d
        case .i: Argon2_i
        case .id: Argon2_id
        }
    }
}
