import Dispatch
import Glibc
import HTTP
@testable import HTTPServer
import Lanes
import Synchronization
import TestSupport
import Testing

/// All tests of the server, run one after another: some count descriptors, and others open a thousand.
@Suite(.serialized) enum ServerTests {}

extension ServerConfiguration {
    /// A free port and two lanes.
    static var test: ServerConfiguration { test { _ in } }

    /// The test configuration, changed.
    static func test(_ change: (inout ServerConfiguration) -> Void) -> ServerConfiguration {
        changed(ServerConfiguration()) {
            $0.lanes = 2
            change(&$0)
        }
    }
}

/// Answers with the path and the body.
let echo: Responder = { request, _ in
    .answer(HTTPResponse(.ok, body: Array("\(request.path) ".utf8) + request.body))
}

/// Runs a test against a started server, and stops it.
func withServer(
    _ configuration: ServerConfiguration = .test,
    responder: @escaping Responder = echo,
    _ test: (_ port: UInt16, _ server: Server) async throws -> Void
) async throws {
    let server = Server(
        configuration: configuration,
        refusal: { HTTPResponse($0.status, body: Array("refused".utf8)) },
        responder: responder
    )
    let port = try await server.start()
    do {
        try await test(port, server)
    } catch {
        await server.stop()
        throw error
    }
    await server.stop()
}

/// Waits for a condition; false if it is not met within a minute: a busy machine may take long, a lost event never comes.
func eventually(_ condition: () async -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(60)
    while await !condition() {
        guard .now < end else { return false }
        try await Task.sleep(for: .milliseconds(2))
    }
    return true
}

/// A number that any thread may raise.
final class Counter: Sendable {
    private let number = Atomic(0)

    var value: Int { number.load(ordering: .sequentiallyConsistent) }

    func raise() { number.add(1, ordering: .sequentiallyConsistent) }
}

/// Requests that a test answers when it wants to.
actor Desk {
    typealias Answer = @Sendable (Outcome) -> Void

    private let strand = Strand(label: "desk")
    private(set) var waiting: [Answer] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { strand.asUnownedSerialExecutor() }

    /// A responder that keeps every request here.
    nonisolated var responder: Responder {
        { _, answer in
            self.strand.submit { self.assumeIsolated { $0.waiting.append(answer) } }
            return nil
        }
    }

    /// Waits for the request of that index, and answers it.
    nonisolated func answer(_ index: Int, _ text: String) async throws {
        try #require(try await eventually { await waiting.count > index })
        await waiting[index](.answer(HTTPResponse(.ok, body: Array(text.utf8))))
    }
}

/// The number of this process's sockets that belong to the server on that port.
func openSockets(on port: UInt16) -> Int {
    (0..<Int32(sysconf(Int32(_SC_OPEN_MAX)))).count { descriptor in
        var address = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            let result = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &length)
            }
            let isInternet = [AF_INET, AF_INET6].contains(Int32(pointer.pointee.sin6_family))
            return result == 0 && isInternet && UInt16(bigEndian: pointer.pointee.sin6_port) == port
        }
    }
}
