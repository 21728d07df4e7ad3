import Glibc

/// Why a server could not start.
package enum ServerError: Error, Equatable {
    case addressInUse(UInt16)
    case cannotBind(host: String, port: UInt16, errno: Int32)
}

extension ServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .addressInUse(let port): "port \(port) is in use"
        case .cannotBind(let host, let port, let errno):
            "cannot listen on \(host), port \(port): \(String(cString: strerror(errno)))"
        }
    }
}
