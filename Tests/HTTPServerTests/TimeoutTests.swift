import Dispatch
import HTTP
import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct Timeouts {
        @Test func `a connection without a request is closed`() async throws {
            try await withServer(.test { $0.idleTimeout = .milliseconds(50) }) { port, _ in
                let client = try RawClient(port: port)
                #expect(try await client.rest() == "")
            }
        }

        @Test func `a connection is closed some time after its last request`() async throws {
            try await withServer(.test { $0.idleTimeout = .milliseconds(200) }) { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.answer().status == 200)
                #expect(try await client.rest() == "")
            }
        }

        @Test func `a client that comes after a long pause has all of its time`() async throws {
            let configuration = ServerConfiguration.test {
                $0.idleTimeout = .seconds(1)
                $0.busyTime = .milliseconds(10)
            }
            try await withServer(configuration) { port, _ in
                try await Task.sleep(for: .milliseconds(1100))
                // One for each lane.
                let clients = [try RawClient(port: port), try RawClient(port: port)]
                for client in clients {
                    try await Task.sleep(for: .milliseconds(20))
                    try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await client.answer().status == 200)
                }
            }
        }

        @Test func `a head that does not end is refused`() async throws {
            try await withServer(.test { $0.headTimeout = .milliseconds(50) }) { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHo")
                #expect(try await client.answer().status == 408)
                #expect(try await client.rest() == "")
                await client.close()
            }
        }

        @Test func `a head that comes too slowly is refused, however steadily`() async throws {
            try await withServer(
                .test {
                    $0.headTimeout = .milliseconds(100)
                    $0.lingerTimeout = .milliseconds(100)
                }
            ) { port, server in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nX: ")
                let feeding = Task {
                    while !Task.isCancelled {
                        try await client.send("x")
                        try await Task.sleep(for: .milliseconds(5))
                    }
                }
                #expect(try await eventually { await server.connectionCount == 0 })
                feeding.cancel()
            }
        }

        @Test func `a body that stalls is refused`() async throws {
            try await withServer(.test { $0.bodyTimeout = .milliseconds(50) }) { port, _ in
                let client = try RawClient(port: port)
                try await client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
                #expect(try await client.answer().status == 408)
                #expect(try await client.rest() == "")
                await client.close()
            }
        }

        @Test func `a client that does not read its answer is cut off`() async throws {
            let size = 20_000_000
            let response = HTTPResponse(.ok, body: [UInt8](repeating: 120, count: size))
            let configuration = ServerConfiguration.test { $0.writeTimeout = .milliseconds(50) }
            try await withServer(configuration, responder: { _, _ in .answer(response) }) { port, server in
                let client = try RawClient(port: port, window: 4096)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await eventually { await server.connectionCount == 1 })
                #expect(try await eventually { await server.connectionCount == 0 })
                #expect(await client.remainingCount() < size)
            }
        }

        @Test func `a pending answer has no timeout`() async throws {
            let desk = Desk()
            let configuration = ServerConfiguration.test {
                $0.idleTimeout = .milliseconds(20)
                $0.headTimeout = .milliseconds(20)
                $0.bodyTimeout = .milliseconds(20)
                $0.writeTimeout = .milliseconds(20)
            }
            try await withServer(configuration, responder: desk.responder) { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                try await Task.sleep(for: .milliseconds(200))
                try await desk.answer(0, "at last")
                #expect(try await client.answer().text == "at last")
            }
        }
    }
}
