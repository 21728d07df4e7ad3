import Glibc
import HTTP

/// Where a server listens, and its limits for clients.
package struct ServerConfiguration: Sendable {
    /// A numeric address or "localhost"; "127.0.0.1" and "localhost" also bind `::1` if available.
    package var host = "127.0.0.1"
    /// The port to listen on; 0 chooses a free one.
    package var port: UInt16 = 0
    /// How many event loops share the connections.
    package var lanes = Self.processors
    package var limits = HTTPLimits()
    /// How many clients are served at once; others wait in the kernel's backlog.
    package var maxConnections = 4096
    /// How long a connection keeps a place in its lane's loop after it was last active; then it waits in Dispatch.
    package var busyTime = Duration.seconds(1)
    /// How long a connection may stay open without a request.
    package var idleTimeout = Duration.seconds(75)
    /// How long a request's head may take from its first byte to its last.
    package var headTimeout = Duration.seconds(15)
    /// How long a request's body may stall.
    package var bodyTimeout = Duration.seconds(30)
    /// How long a client may leave an answer unread.
    package var writeTimeout = Duration.seconds(30)
    /// How long input is drained after the last answer, so that the client can read the answer.
    package var lingerTimeout = Duration.seconds(2)
    /// How long `stop()` waits for pending answers.
    package var drainTimeout = Duration.seconds(10)

    package init() {}

    private static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension ServerConfiguration {
    /// How long a client may take from now on in this phase of a request.
    ///
    /// A head has one deadline, and nil means that it is already set; a body gets a new one with each of its parts.
    func timeout(in phase: HTTPRequestParser.Phase, after timed: HTTPRequestParser.Phase?) -> Duration? {
        switch phase {
        case .idle: idleTimeout
        case .head: timed == .head ? nil : headTimeout
        case .body: bodyTimeout
        }
    }
}
