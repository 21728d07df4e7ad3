import HTTP
@testable import HTTPServer
import TestSupport
import Testing

extension ServerTests {
    struct Exchanges {
        @Test func `a connection serves one request after another`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                for number in 1...20 {
                    try await client.send("POST /\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
                    #expect(try await client.answer().text == "/\(number) hi")
                }
            }
        }

        @Test func `pipelined requests are answered in order`() async throws {
            let late: Responder = { request, answer in
                // The first would come last if they ran at once.
                let text = Array(request.path.utf8)
                guard request.path == "/1" else { return .answer(HTTPResponse(.ok, body: text)) }
                later { answer(.answer(HTTPResponse(.ok, body: text))) }
                return nil
            }
            try await withServer(responder: late) { port, _ in
                let client = try RawClient(port: port)
                try await client.send((1...50).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
                for number in 1...50 { #expect(try await client.answer().text == "/\(number)") }
            }
        }

        @Test func `a request may come byte by byte`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                for byte in "POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello".utf8 {
                    try await client.send([byte])
                }
                #expect(try await client.answer().text == "/slow hello")
            }
        }

        @Test func `a client that has finished sending still gets its answers`() async throws {
            let desk = Desk()
            try await withServer(responder: desk.responder) { port, server in
                let client = try RawClient(port: port)
                try await client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
                await client.finishSending()
                try await desk.answer(0, "first")
                #expect(try await client.answer().text == "first")
                try await desk.answer(1, "second")
                #expect(try await client.answer().text == "second")
                #expect(try await client.rest() == "")
                #expect(try await eventually { await server.connectionCount == 0 })
            }
        }

        @Test func `HTTP 1_0 is answered and closed`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET /old HTTP/1.0\r\n\r\n")
                let answer = try await client.answer()
                #expect(answer.text == "/old ")
                #expect(answer.headers["connection"] == "close")
                #expect(try await client.rest() == "")
            }
        }

        @Test func `HTTP 1_0 keeps its connection if it asks, and is told so`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                for number in 1...2 {
                    try await client.send("GET /\(number) HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
                    let answer = try await client.answer()
                    #expect(answer.text == "/\(number) ")
                    #expect(answer.headers["connection"] == "keep-alive")
                }
            }
        }

        @Test func `a client that asks for the end gets it`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                #expect(try await client.answer().headers["connection"] == "close")
                #expect(try await client.rest() == "")
            }
        }

        @Test func `HEAD is answered without a body`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                try await client.send("HEAD /head HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.answer(toHead: true).headers["content-length"] == "6")
                try await client.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.answer().text == "/next ")
            }
        }

        @Test func `a client that expects 100 is told to continue once`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"
                for _ in 1...2 {
                    try await client.send(head)
                    #expect(try await client.answer().status == 100)
                    try await client.send("ab")
                    try await client.send("cd")
                    #expect(try await client.answer().text == "/ abcd")
                }
            }
        }

        @Test func `an answer is dated`() async throws {
            try await withServer { port, _ in
                let client = try RawClient(port: port)
                try await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                let date = try #require(try await client.answer().headers["date"])
                let form = /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z][a-z] \d{4} \d\d:\d\d:\d\d GMT/
                #expect(date.wholeMatch(of: form) != nil)
            }
            #expect(DateHeader.text(at: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        }
    }
}
