import Dispatch
import Glibc
import HTTP
import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct Load {
        @Test func `ten thousand idle connections do not keep one from being served`() async throws {
            let count = raiseDescriptorLimit(for: 10_000)
            try await withServer(.test { $0.maxConnections = count + 1 }) { port, server in
                let idle = try (1...count).map { _ in try RawClient(port: port) }
                #expect(try await eventually { await server.connectionCount == count })
                let client = try RawClient(port: port)
                for number in 1...100 {
                    try await client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await client.answer().text == "/\(number) ")
                }
                // The idle ones are still served.
                for number in [0, count / 2, count - 1] {
                    try await idle[number].send("GET /idle HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await idle[number].answer().text == "/idle ")
                }
                for client in idle { await client.close() }
                await client.close()
                #expect(try await eventually { await server.connectionCount == 0 })
            }
        }

        @Test(arguments: [Duration.seconds(1), .milliseconds(1)])
        func `a thousand slow clients are all served, and keep no other waiting`(busyTime: Duration) async throws {
            let count = raiseDescriptorLimit(for: 1000)
            try await withServer(.test { $0.busyTime = busyTime }) { port, _ in
                let slow = try (1...count).map { _ in try RawClient(port: port) }
                let quick = try RawClient(port: port)
                let parts = ["POST /sl", "ow HTTP/1.1\r", "\nHost: a\r\nContent-Le", "ngth: 4\r\n\r\n", "ab", "c"]
                for part in parts {
                    for client in slow { try await client.send(part) }
                    try await quick.send("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await quick.answer().text == "/quick ")
                }
                for client in slow { try await client.send("d") }
                for client in slow { #expect(try await client.answer().text == "/slow abcd") }
            }
        }

        @Test func `a connection that was quiet for long is served again`() async throws {
            try await withServer(.test { $0.busyTime = .milliseconds(10) }) { port, _ in
                let client = try RawClient(port: port)
                for number in 1...2 {
                    try await client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await client.answer().text == "/\(number) ")
                    try await Task.sleep(for: .milliseconds(50))
                }
                try await client.send("GET /3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                #expect(try await client.rest().hasSuffix("/3 "))
            }
        }

        @Test func `a client with many requests at once lets others have their turn`() async throws {
            let count = 1500
            let gate = DispatchSemaphore(value: 0)
            let (all, before) = (Counter(), Counter())
            let responder: Responder = { request, answer in
                // Until the other's request is there, too.
                if request.path == "/0" { gate.wait() }
                all.raise()
                if request.path == "/one" { for _ in 1..<all.value { before.raise() } }
                return echo(request, answer)
            }
            try await withServer(.test { $0.lanes = 1 }, responder: responder) { port, _ in
                let (many, one) = (try RawClient(port: port), try RawClient(port: port))
                try await many.send((0..<count).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
                try await one.send("GET /one HTTP/1.1\r\nHost: a\r\n\r\n")
                gate.signal()
                #expect(try await one.answer().text == "/one ")
                for number in 0..<count { #expect(try await many.answer().text == "/\(number) ") }
            }
            #expect(all.value == count + 1 && before.value < 100)
        }

        @Test func `a large answer waits for a client that reads late`() async throws {
            let response = HTTPResponse(.ok, body: (0..<6_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            try await withServer(responder: { _, _ in .answer(response) }) { port, _ in
                let (late, other) = (try RawClient(port: port, window: 65_536), try RawClient(port: port))
                try await late.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                try await other.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await other.answer(toHead: true).status == 200)
                #expect(try await late.answer().body == response.body)
            }
        }

        @Test func `answers are not made ahead of a client that does not read`() async throws {
            let size = 1_000_000
            let calls = Counter()
            let response = HTTPResponse(.ok, body: [UInt8](repeating: 120, count: size))
            let responder: Responder = { _, _ in
                calls.raise()
                return .answer(response)
            }
            try await withServer(responder: responder) { port, _ in
                let client = try RawClient(port: port, window: 65_536)
                try await client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 60))
                for read in 1...60 {
                    // What the kernel keeps for a client is a few megabytes.
                    #expect(calls.value <= read + 20)
                    #expect(try await client.answer().body.count == size)
                }
            }
        }

        @Test func `requests are not read ahead of a pending answer`() async throws {
            let desk = Desk()
            let configuration = ServerConfiguration.test { $0.drainTimeout = .milliseconds(50) }
            try await withServer(configuration, responder: desk.responder) { port, _ in
                let client = try RawClient(port: port)
                let requests = Array(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 1000).utf8)
                let taken = await client.fill(with: requests, atMost: 256_000_000)
                #expect(taken < 64_000_000)
                #expect(await desk.waiting.count == 1)
                try await desk.answer(0, "first")
                #expect(try await client.answer().text == "first")
                try await desk.answer(1, "second")
                #expect(try await client.answer().text == "second")
            }
        }

        @Test func `clients beyond the cap wait their turn`() async throws {
            try await withServer(.test { $0.maxConnections = 2 }) { port, server in
                let clients = try (1...4).map { _ in try RawClient(port: port) }
                for client in clients { try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
                #expect(try await clients[0].answer().status == 200)
                #expect(try await clients[1].answer().status == 200)
                #expect(await server.connectionCount == 2)
                await clients[0].close()
                #expect(try await clients[2].answer().status == 200)
                await clients[1].close()
                #expect(try await clients[3].answer().status == 200)
            }
        }

        /// Allows for both ends of so many connections, or for as many as the system lets us have.
        private func raiseDescriptorLimit(for connections: Int) -> Int {
            let wanted = rlim_t(2 * connections + 500)
            var limit = rlimit()
            getrlimit(Self.descriptors, &limit)
            var raised = rlimit(rlim_cur: wanted, rlim_max: max(wanted, limit.rlim_max))
            if limit.rlim_cur < wanted, setrlimit(Self.descriptors, &raised) != 0 {
                // Only root may raise the maximum.
                raised = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
                setrlimit(Self.descriptors, &raised)
            }
            getrlimit(Self.descriptors, &limit)
            return min(connections, (Int(limit.rlim_cur) - 500) / 2)
        }

        private static let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    }
}
