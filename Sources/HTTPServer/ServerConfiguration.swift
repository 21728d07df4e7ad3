import Glibc
import HTTP

/// Where a server listens, and how much and how long it bears with a client.
package struct ServerConfiguration: Sendable {
    /// A numeric address, or "localhost"; "127.0.0.1" and "localhost" bind `::1` as well where it can be had.
    package var host = "127.0.0.1"
    /// The port to listen on; 0 takes a free one.
    package var port: UInt16 = 0
    /// The number of serial queues the connections are spread over.
    package var lanes = Self.processors
    package var limits = HTTPLimits()
    /// The number of clients served at once; further ones wait in the kernel's backlog.
    package var maxConnections = 4096
    /// How long a connection may stay open without a request.
    package var idleTimeout = Duration.seconds(75)
    /// How long a request's head may take, from its first byte to its last.
    package var headTimeout = Duration.seconds(15)
    /// How long a request's body may stall.
    package var bodyTimeout = Duration.seconds(30)
    /// How long a client may leave an answer unread.
    package var writeTimeout = Duration.seconds(30)
    /// How long a closed connection's input is drained, so that the client can read the last answer.
    package var lingerTimeout = Duration.seconds(2)
    /// How long `stop()` waits for the answers that are under way.
    package var drainTimeout = Duration.seconds(10)

    /// Makes a configuration with a free port of the loopback.
    package init() {}

    /// The number of processors that are online, at least one.
    private static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension ServerConfiguration {
    /// How long a client in this phase of a request may take from now on.
    ///
    /// A head has one deadline for the whole of it, so nil if it is set already; a body has a new one for its next bytes.
    func timeout(in phase: HTTPRequestParser.Phase, after timed: HTTPRequestParser.Phase?) -> Duration? {
        switch phase {
        case .idle: idleTimeout
        case .head: timed == .head ? nil : headTimeout
        case .body: bodyTimeout
        }
    }
}
