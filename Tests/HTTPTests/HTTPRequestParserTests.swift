import HTTP
import Testing

@Suite struct `the request parser` {
    private var parser = HTTPRequestParser()
    private let get = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    private let post = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n".utf8)

    @Test mutating func `is idle before and after a request`() throws {
        #expect(parser.phase == .idle)
        parser.receive(get)
        #expect(parser.phase == .head)
        #expect(try parser.next()?.method == .get)
        #expect(parser.phase == .idle)
        #expect(try parser.next() == nil)
    }

    @Test mutating func `keeps a second request until it is asked for`() throws {
        parser.receive(get + get)
        _ = try parser.next()
        #expect(parser.buffered == get.count)
        #expect(parser.phase == .head)
        #expect(try parser.next() != nil)
        #expect(parser.buffered == 0)
    }

    @Test mutating func `is in the head once its first line is consumed`() throws {
        parser.receive(get.prefix(16))
        #expect(try parser.next() == nil)
        #expect(parser.buffered == 0)
        #expect(parser.phase == .head)
    }

    @Test mutating func `awaits continue between a head and the first byte of its body`() throws {
        parser.receive(post)
        #expect(!parser.awaitsContinue)
        #expect(try parser.next() == nil)
        #expect(parser.awaitsContinue)
        parser.receive("{".utf8)
        #expect(!parser.awaitsContinue)
        parser.receive("}".utf8)
        #expect(try parser.next()?.body == Array("{}".utf8))
        #expect(!parser.awaitsContinue)
    }

    @Test mutating func `throws the same error again, whatever comes`() {
        parser.receive("nonsense\r\n".utf8)
        let error = HTTPProtocolError(.badRequest, "The request line is not a method, a target and a version.")
        #expect(throws: error) { try parser.next() }
        parser.receive(get)
        #expect(throws: error) { try parser.next() }
        #expect(parser.buffered == 0)
        #expect(parser.phase == .idle)
    }

    @Test mutating func `refuses a body that is too large though it could still wait for continue`() {
        parser = HTTPRequestParser(limits: HTTPLimits(body: 1))
        parser.receive(post)
        #expect(throws: HTTPProtocolError(.contentTooLarge, "The body is too large.")) { try parser.next() }
        #expect(!parser.awaitsContinue)
    }

    @Test(arguments: [("GET /", HTTPStatus.uriTooLong), ("GET / HTTP/1.1\r\nA: ", .headerFieldsTooLarge)])
    func `takes 16 KiB of head and no more`(start: String, status: HTTPStatus) {
        let fitting = Array(start.utf8) + Array(repeating: 0x61, count: 16_384 - start.utf8.count)
        #expect(Transcript([fitting]).ending == .waiting(.head, continues: false))
        guard case .error(let error) = Transcript([fitting + [0x61]]).ending else {
            Issue.record("one byte more is no error")
            return
        }
        #expect(error.status == status)
    }

    @Test func `takes 8 MiB of body in many pieces`() {
        let head = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8388608\r\n\r\n".utf8)
        let piece = [UInt8](repeating: 0x61, count: 65_536)
        let transcript = Transcript([head] + Array(repeating: piece, count: 128) + [get])
        #expect(transcript.requests.map(\.body.count) == [8_388_608, 0])
    }

    @Test func `reads many requests in one piece`() {
        let transcript = Transcript([Array(repeatElement(get, count: 10_000).joined())])
        #expect(transcript.requests.count == 10_000)
        #expect(transcript.ending == .waiting(.idle, continues: false))
    }

    @Test func `reads requests that never end where a piece ends`() {
        let stream = Array(repeatElement(get, count: 8_000).joined())
        let pieces = stride(from: 0, to: stream.count, by: 8_191).map { stream[$0..<min($0 + 8_191, stream.count)] }
        #expect(Transcript(pieces).requests.count == 8_000)
    }
}
