import HTTP

/// Where a server listens, and how much and how long it bears with a client.
package struct ServerConfiguration: Sendable {
    /// A numeric address, or "localhost"; "127.0.0.1" and "localhost" bind `::1` as well where it can be had.
    package var host: String
    /// The port to listen on; 0 takes a free one.
    package var port: UInt16
    /// The number of serial queues the connections are spread over.
    package var lanes: Int
    package var limits: HTTPLimits
    /// The number of clients served at once; further ones wait in the kernel's backlog.
    package var maxConnections: Int
    /// How long a connection may stay open without a request.
    package var idleTimeout: Duration
    /// How long a request's head may take, from its first byte to its last.
    package var headTimeout: Duration
    /// How long a request's body may stall.
    package var bodyTimeout: Duration
    /// How long a client may leave an answer unread.
    package var writeTimeout: Duration
    /// How long a closed connection's input is drained, so that the client can read the last answer.
    package var lingerTimeout: Duration
    /// How long `stop()` waits for the answers that are under way.
    package var drainTimeout: Duration

    package init(
        host: String = "127.0.0.1",
        port: UInt16 = 7372,
        lanes: Int = Processors.available,
        limits: HTTPLimits = HTTPLimits(),
        maxConnections: Int = 4096,
        idleTimeout: Duration = .seconds(75),
        headTimeout: Duration = .seconds(15),
        bodyTimeout: Duration = .seconds(30),
        writeTimeout: Duration = .seconds(30),
        lingerTimeout: Duration = .seconds(2),
        drainTimeout: Duration = .seconds(10)
    ) {
        self.host = host
        self.port = port
        self.lanes = lanes
        self.limits = limits
        self.maxConnections = maxConnections
        self.idleTimeout = idleTimeout
        self.headTimeout = headTimeout
        self.bodyTimeout = bodyTimeout
        self.writeTimeout = writeTimeout
        self.lingerTimeout = lingerTimeout
        self.drainTimeout = drainTimeout
    }
}
