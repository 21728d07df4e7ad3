import HTTP
import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct ProtocolErrors {
        @Test(arguments: [
            "GARBAGE\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        ])
        func `malformed input is refused and the connection closed`(request: String) async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                try await client.send(request)
                let answer = try await client.answer()
                #expect(answer.status == 400)
                #expect(answer.text == "refused")
                #expect(answer.headers["connection"] == "close")
                #expect(try await client.rest() == "")
                await client.close()
            }
        }

        @Test func `requests before a malformed one are answered`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGARBAGE\r\n\r\n")
                #expect(try await client.answer().text == "/1 ")
                #expect(try await client.answer().status == 400)
                #expect(try await client.rest() == "")
                await client.close()
            }
        }

        @Test func `the refusal of a body that is too large can be read after sending all of it`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                let size = 16_000_000
                try await client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
                try await client.send([UInt8](repeating: 120, count: size))
                #expect(try await client.answer().status == 413)
                #expect(try await client.rest() == "")
                await client.close()
            }
        }

        @Test func `input after the last request does not cost the client its answer`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                let request = Array("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8)
                try await client.send(request + [UInt8](repeating: 120, count: 1_000_000))
                #expect(try await client.answer().text == "/ ")
                #expect(try await client.rest() == "")
                await client.close()
            }
        }

        @Test func `a client that goes on sending after a refusal is cut off`() async throws {
            try await withServer(.test { $0.lingerTimeout = .milliseconds(100) }) { port, server in
                let client = try RawClient(port: port)
                try await client.send("GARBAGE\r\n\r\n")
                #expect(try await client.answer().status == 400)
                #expect(try await eventually { await server.connectionCount == 0 })
            }
        }
    }
}
