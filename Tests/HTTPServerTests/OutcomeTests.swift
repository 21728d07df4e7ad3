import Dispatch
import HTTP
import HTTPServer
import TestSupport
import Testing

/// Runs `body` on another thread, a little later.
func later(_ body: @escaping @Sendable () -> Void) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20), execute: body)
}

extension ServerTests {
    struct Outcomes {
        @Test func `a dropped request is closed without a byte`() async throws {
            try await withServer(responder: { _, _ in .drop }) { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.rest() == "")
            }
        }

        @Test(arguments: [-1, 0, 10, 2000, 3000])
        func `a truncated answer has its head and so many bytes of its body`(count: Int) async throws {
            let response = HTTPResponse(.ok, body: [UInt8](repeating: 120, count: 2000))
            try await withServer(responder: { _, _ in .truncated(response, after: count) }) { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                let answer = try await client.rest()
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(answer.contains("\r\nContent-Length: 2000\r\n"))
                #expect(answer.hasSuffix("\r\n\r\n" + String(repeating: "x", count: min(max(0, count), 2000))))
            }
        }

        @Test func `a truncated answer to HEAD is its head`() async throws {
            try await withServer(responder: { _, _ in .truncated(HTTPResponse(.ok, body: [120, 120]), after: 1) }) {
                port,
                _ in
                let client = try RawClient(port: port)
                try await client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.rest().hasSuffix("\r\nContent-Length: 2\r\n\r\n"))
            }
        }

        @Test func `only the first answer to a request counts`() async throws {
            let desk = Desk()
            try await withServer(responder: desk.responder) { port, _ in
                let client = try RawClient(port: port)
                let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
                try await client.send(request + request)
                try await desk.answer(0, "first")
                try await desk.answer(0, "again")
                #expect(try await client.answer().text == "first")
                #expect(try await eventually { await desk.waiting.count == 2 })
                try await desk.answer(0, "and again")
                try await desk.answer(1, "second")
                #expect(try await client.answer().text == "second")
            }
        }

        @Test func `a request that is never answered delays no other client`() async throws {
            let responder: Responder = { request, answer in
                request.path == "/never" ? nil : echo(request, answer)
            }
            let configuration = ServerConfiguration.test {
                $0.lanes = 1
                $0.drainTimeout = .milliseconds(50)
            }
            try await withServer(configuration, responder: responder) { port, _ in
                let (stuck, other) = (try RawClient(port: port), try RawClient(port: port))
                try await stuck.send("GET /never HTTP/1.1\r\nHost: a\r\n\r\n")
                for _ in 1...10 {
                    try await other.send("GET /other HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await other.answer().text == "/other ")
                }
            }
        }

        @Test func `an answer to a client that has left does no harm`() async throws {
            let desk = Desk()
            try await withServer(responder: desk.responder) { port, server in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await eventually { await desk.waiting.count == 1 })
                await client.close()
                try await desk.answer(0, String(repeating: "x", count: 10_000_000))
                #expect(try await eventually { await server.connectionCount == 0 })
            }
        }
    }
}
