import Glibc

/// A numeric IPv4 or IPv6 address with its port.
package enum SocketAddress: Sendable {
    case v4(sockaddr_in)
    case v6(sockaddr_in6)

    /// Reads a numeric address; nil for any other host.
    package init?(host: String, port: UInt16) {
        var v4 = sockaddr_in()
        var v6 = sockaddr_in6()
        if inet_pton(AF_INET, host, &v4.sin_addr) == 1 {
            v4.sin_family = sa_family_t(AF_INET)
            v4.sin_port = port.bigEndian
            self = .v4(v4)
        } else if inet_pton(AF_INET6, host, &v6.sin6_addr) == 1 {
            v6.sin6_family = sa_family_t(AF_INET6)
            v6.sin6_port = port.bigEndian
            self = .v6(v6)
        } else {
            return nil
        }
    }

    /// Reads what a system call wrote; nil if it is neither IPv4 nor IPv6.
    init?(_ address: sockaddr_in6) {
        switch Int32(address.sin6_family) {
        case AF_INET: self = .v4(withUnsafeBytes(of: address) { $0.loadUnaligned(as: sockaddr_in.self) })
        case AF_INET6: self = .v6(address)
        default: return nil
        }
    }

    /// The address without the port; one mapped into IPv6 (`::ffff:192.0.2.1`) is shown as IPv4.
    var host: String {
        switch self {
        case .v4(let address): withUnsafeBytes(of: address.sin_addr) { Self.text(AF_INET, $0[...]) }
        case .v6(let address):
            withUnsafeBytes(of: address.sin6_addr) { bytes in
                bytes.starts(with: Self.mappedPrefix)
                    ? Self.text(AF_INET, bytes.dropFirst(Self.mappedPrefix.count)) : Self.text(AF_INET6, bytes[...])
            }
        }
    }

    package var family: Int32 {
        switch self {
        case .v4: AF_INET
        case .v6: AF_INET6
        }
    }

    /// False for `::`, which serves both families; `::1` must not claim the IPv4 port.
    var isSingleFamily: Bool {
        guard case .v6(let address) = self else { return true }
        return withUnsafeBytes(of: address.sin6_addr) { bytes in bytes.contains { $0 != 0 } }
    }

    package func withSocketAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        switch self {
        case .v4(var address): Self.lend(&address, body)
        case .v6(var address): Self.lend(&address, body)
        }
    }

    /// What precedes an IPv4 address mapped into IPv6 (RFC 4291 §2.5.5.2).
    private static let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    private static func text(_ family: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { text in
            let address = UnsafeRawBufferPointer(rebasing: bytes).baseAddress
            guard let start = inet_ntop(family, address, text.baseAddress, socklen_t(text.count)) else { return "" }
            return String(cString: start)
        }
    }

    private static func lend<Address, Result>(
        _ address: inout Address,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }
}
