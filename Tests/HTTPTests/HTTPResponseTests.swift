import HTTP
import Testing

@Suite struct `a response on the wire` {
    private let hello = HTTPResponse(.ok, headers: ["Content-Type": "text/plain"], body: Array("hello".utf8))

    @Test func `has the caller's fields, the length and the body`() {
        #expect(text(hello) == "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello")
    }

    @Test func `answers HEAD with the length and without the body`() {
        #expect(text(hello, head: true).hasSuffix("Content-Length: 5\r\n\r\n"))
    }

    @Test func `says when the connection closes`() {
        let expected = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        #expect(text(HTTPResponse(.ok), keepsAlive: false) == expected)
    }

    @Test func `says to an HTTP 1_0 client that the connection stays open`() {
        let expected = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n"
        let bytes = HTTPResponse(.ok).head(keepsAlive: true, version: .http10, date: nil)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test func `has the date it is given`() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT"
        #expect(text(HTTPResponse(.ok), date: date) == "HTTP/1.1 200 OK\r\nDate: \(date)\r\nContent-Length: 0\r\n\r\n")
    }

    @Test func `keeps the caller's date`() {
        let response = HTTPResponse(.ok, headers: ["date": "today"])
        #expect(text(response, date: "tomorrow") == "HTTP/1.1 200 OK\r\ndate: today\r\nContent-Length: 0\r\n\r\n")
    }

    @Test(arguments: [100, 103, 204, 304])
    func `has neither length nor body where the status forbids them`(code: Int) {
        let response = HTTPResponse(HTTPStatus(code), body: Array("hello".utf8))
        #expect(text(response) == "HTTP/1.1 \(code) \(HTTPStatus(code).reason)\r\n\r\n")
    }

    @Test func `does not take its framing from the caller`() {
        let framing: HTTPHeaders = ["content-length": "9", "Transfer-Encoding": "chunked", "Connection": "keep-alive"]
        #expect(text(HTTPResponse(.ok, headers: framing)) == "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    }

    @Test(arguments: ["a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\0b", "a\u{7F}b"])
    func `has spaces for what would end a value`(value: String) {
        let lines = text(HTTPResponse(.noContent, headers: ["X": value])).utf8.split(separator: 0x0A)
        #expect(lines.count == 3)
        #expect(lines[1].allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D })
    }

    @Test(arguments: ["", "A B", "A:", "A\r\nB", "Ä"])
    func `leaves out a field whose name is no token`(name: String) {
        #expect(text(HTTPResponse(.noContent, headers: [name: "x"])) == "HTTP/1.1 204 No Content\r\n\r\n")
    }

    @Test func `keeps fields that share a name`() {
        let response = HTTPResponse(.noContent, headers: ["Set-Cookie": "DS=1", "Set-Cookie": "DSR=2"])
        #expect(text(response) == "HTTP/1.1 204 No Content\r\nSet-Cookie: DS=1\r\nSet-Cookie: DSR=2\r\n\r\n")
    }

    @Test func `has a status line even if the status is unknown`() {
        #expect(text(HTTPResponse(HTTPStatus(299))).hasPrefix("HTTP/1.1 299 \r\n"))
    }

    @Test func `is preceded by 100 Continue when the client waits`() {
        #expect(String(decoding: HTTPResponse.continueBytes, as: UTF8.self) == "HTTP/1.1 100 Continue\r\n\r\n")
    }

    private func text(
        _ response: HTTPResponse,
        head: Bool = false,
        keepsAlive: Bool = true,
        date: String? = nil
    ) -> String {
        let bytes = response.head(keepsAlive: keepsAlive, date: date)
        return String(decoding: bytes + (response.hasBody(toHead: head) ? response.body : []), as: UTF8.self)
    }
}
