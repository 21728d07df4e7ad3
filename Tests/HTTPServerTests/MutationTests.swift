import HTTP
import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct Mutations {
        private static let wellFormed = [
            "GET /users?x=1 HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n",
            "POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n\r\n{\"a\":\"b c\"}",
            "POST /v1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x=y\r\nabc\r\n0\r\nX: y\r\n\r\n",
            "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nDELETE /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "PUT / HTTP/1.1\r\nHost: [::1]:80\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc",
            "HEAD http://a/b%20c HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        ]

        @Test func `ten thousand malformed requests do no harm`() async throws {
            try await withServer { port, server in
                let listening = openSockets(on: port)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for seed in 1...4 { group.addTask { try await send(2500, seed: UInt64(seed), to: port) } }
                    try await group.waitForAll()
                }
                #expect(try await eventually { await server.connectionCount == 0 })
                #expect(openSockets(on: port) == listening)
            }
        }

        /// Sends mutated requests, one a connection, each to its end; now and then a well-formed one is served.
        private func send(_ count: Int, seed: UInt64, to port: UInt16) async throws {
            var random = SplitMix64(seed: seed)
            for number in 1...count {
                let client = try RawClient(port: port)
                try await client.send(mutated(using: &random))
                await client.finishSending()
                _ = try await client.rest()
                await client.close()
                if number.isMultiple(of: 100) { try await expectService(port) }
            }
        }

        private func expectService(_ port: UInt16) async throws {
            let client = try RawClient(port: port)
            try await client.send("GET /well HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await client.answer().text == "/well ")
            await client.close()
        }

        private func mutated(using random: inout SplitMix64) -> [UInt8] {
            var bytes = Array((Self.wellFormed.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...5, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert([0, 9, 10, 13, 32, 58, 255].randomElement(using: &random) ?? 0, at: index)
                case 3: bytes.removeSubrange(index...)
                case 4: bytes.insert(contentsOf: bytes[index...].prefix(20), at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + 8))
                }
            }
            return bytes
        }
    }
}
