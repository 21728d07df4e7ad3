import HTTP
@testable import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct RemoteAddresses {
        /// Answers with the client's address.
        private let whoAmI: Responder = { request, _ in
            .answer(HTTPResponse(.ok, body: Array((request.remoteAddress ?? "nil").utf8)))
        }

        @Test func `every request of a connection has the client's address`() async throws {
            try await withServer(responder: whoAmI) { port, _ in
                let client = try RawClient(port: port)
                for _ in 1...2 {
                    try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await client.answer().text == "127.0.0.1")
                }
            }
        }

        @Test(.enabled(if: RawClient.hasIPv6)) func `an IPv4 client of an IPv6 socket has its IPv4 address`()
            async throws
        {
            try await withServer(.test { $0.host = "::" }, responder: whoAmI) { port, _ in
                for (v6, address) in [(false, "127.0.0.1"), (true, "::1")] {
                    let client = try RawClient(port: port, v6: v6)
                    try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await client.answer().text == address)
                }
            }
        }

        @Test(arguments: ["127.0.0.1", "255.255.255.255", "::", "::1", "2001:db8::a:1", "fe80::1"])
        func `an address is shown as it is written`(host: String) {
            #expect(SocketAddress(host: host, port: 1)?.host == host)
        }

        @Test func `a mapped address is shown as IPv4`() {
            #expect(SocketAddress(host: "::ffff:192.0.2.1", port: 1)?.host == "192.0.2.1")
        }
    }
}
