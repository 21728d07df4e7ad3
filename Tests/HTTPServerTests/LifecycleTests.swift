import HTTP
import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct Lifecycle {
        @Test(.enabled(if: RawClient.hasIPv6), arguments: ["127.0.0.1", "localhost", "::"])
        func `IPv4 and IPv6 reach the same port`(host: String) async throws {
            try await withServer(.test { $0.host = host }) { port, _ in
                for v6 in [false, true] {
                    let client = try RawClient(port: port, v6: v6)
                    try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await client.answer().status == 200)
                }
            }
        }

        @Test(arguments: ["127.0.0.1", "0.0.0.0"]) func `a port in use is an error`(host: String) async throws {
            try await withServer(.test { $0.host = host }) { port, _ in
                await #expect(throws: ServerError.addressInUse(port)) {
                    try await withServer(
                        .test {
                            $0.host = host
                            $0.port = port
                        }
                    ) { _, _ in }
                }
            }
        }

        @Test func `a name that is no address cannot be bound`() async throws {
            await #expect(throws: ServerError.cannotBind(host: "example.com", port: 0, errno: 22)) {
                try await withServer(.test { $0.host = "example.com" }) { _, _ in }
            }
        }

        @Test func `a port can be used again at once`() async throws {
            var last: UInt16 = 0
            try await withServer { port, _ in
                last = port
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                #expect(try await client.answer().status == 200)
            }
            try await withServer(.test { $0.port = last }) { port, _ in #expect(port == last) }
        }

        @Test func `stopping closes idle connections and waits for answers under way`() async throws {
            let desk = Desk()
            try await withServer(responder: desk.responder) { port, server in
                let (idle, busy) = (try RawClient(port: port), try RawClient(port: port))
                try await busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await eventually { await desk.waiting.count == 1 })
                async let stopped: Void = server.stop()
                #expect(try await idle.rest() == "")
                #expect(throws: RawClient.Failure.self) { try RawClient(port: port) }
                try await desk.answer(0, "done")
                let answer = try await busy.answer()
                #expect(answer.text == "done")
                #expect(answer.headers["connection"] == "close")
                await busy.close()
                await stopped
            }
        }

        @Test func `stopping cuts what does not end in time`() async throws {
            let desk = Desk()
            let configuration = ServerConfiguration.test { $0.drainTimeout = .milliseconds(50) }
            try await withServer(configuration, responder: desk.responder) { port, server in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await eventually { await desk.waiting.count == 1 })
                await server.stop()
                #expect(try await client.rest() == "")
                try await desk.answer(0, "too late")
            }
        }

        @Test func `stopping under load breaks no answer`() async throws {
            let begun = Counter()
            let responder: Responder = { request, answer in
                begun.raise()
                return echo(request, answer)
            }
            try await withServer(responder: responder) { port, server in
                let answered = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 1...16 { group.addTask { try await requestsUntilClosed(port) } }
                    #expect(try await eventually { begun.value > 500 })
                    await server.stop()
                    return try await group.reduce(0, +)
                }
                #expect(answered == begun.value)
            }
        }

        @Test func `a stopped server leaves nothing behind`() async throws {
            weak var application: Counter?
            try await serveSome { application = $0 }
            #expect(try await eventually { application == nil })
        }

        /// Serves some connections of both kinds with an application that `note` is told of.
        private func serveSome(_ note: (Counter) -> Void) async throws {
            let application = Counter()
            note(application)
            let responder: Responder = { request, answer in
                application.raise()
                return echo(request, answer)
            }
            let configuration = ServerConfiguration.test { $0.drainTimeout = .milliseconds(50) }
            try await withServer(configuration, responder: responder) { port, _ in
                for connection in ["close", "keep-alive"] {
                    for _ in 1...10 {
                        let client = try RawClient(port: port)
                        try await client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: \(connection)\r\n\r\n")
                        #expect(try await client.answer().status == 200)
                    }
                }
            }
        }

        @Test func `no descriptor outlives its connection`() async throws {
            var last: UInt16 = 0
            let responder: Responder = { request, answer in
                request.path == "/drop" ? .drop : echo(request, answer)
            }
            try await withServer(responder: responder) { port, server in
                last = port
                let listening = openSockets(on: port)
                for request in [
                    "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GARBAGE\r\n\r\n", "GET /drop HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET",
                ] {
                    for _ in 1...50 {
                        let client = try RawClient(port: port)
                        try await client.send(request)
                        await client.finishSending()
                        _ = try await client.rest()
                    }
                }
                #expect(try await eventually { await server.connectionCount == 0 })
                #expect(openSockets(on: port) == listening)
            }
            #expect(openSockets(on: last) == 0)
        }

        /// Sends requests until the server closes between two of them; answers how many it answered, whole.
        private func requestsUntilClosed(_ port: UInt16) async throws -> Int {
            let client = try RawClient(port: port)
            var answered = 0
            while true {
                do {
                    try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    _ = try await client.answer()
                    answered += 1
                } catch RawClient.Failure.reset {
                    return answered
                } catch RawClient.Failure.truncated("") {
                    return answered
                }
            }
        }
    }
}
