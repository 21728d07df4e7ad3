import HTTP
import Testing

/// What came out of a parser: the requests, and how it ended.
struct Transcript: Equatable {
    enum Ending: Equatable {
        case waiting(HTTPRequestParser.Phase, continues: Bool)
        case error(HTTPProtocolError)
    }

    var requests: [HTTPRequest] = []
    var ending = Ending.waiting(.idle, continues: false)

    /// Feeds a parser piece by piece, and takes the requests that come out after each.
    init(_ pieces: some Sequence<some Collection<UInt8>>, limits: HTTPLimits = HTTPLimits()) {
        let parser = HTTPRequestParser(limits: limits)
        do throws(HTTPProtocolError) {
            for piece in pieces {
                parser.receive(piece)
                while let request = try parser.next() { requests.append(request) }
            }
            ending = .waiting(parser.phase, continues: parser.awaitsContinue)
        } catch {
            ending = .error(error)
        }
    }

    /// Parses three ways: whole, byte by byte, and with another request behind; they have to agree.
    static func threeWays(_ bytes: [UInt8], limits: HTTPLimits = HTTPLimits()) -> Transcript {
        let whole = Transcript([bytes], limits: limits)
        #expect(Transcript(bytes.map { [$0] }, limits: limits) == whole, "byte by byte")
        var followed = whole
        switch whole.ending {
        case .waiting(.idle, _): followed.requests.append(HTTPRequest(.get, "/", headers: ["Host": "n"]))
        case .waiting: return whole
        case .error: break
        }
        let next = Array("GET / HTTP/1.1\r\nHost: n\r\n\r\n".utf8)
        #expect(Transcript([bytes + next], limits: limits) == followed, "with another request behind")
        return whole
    }

    static func threeWays(_ text: String) -> Transcript {
        threeWays(Array(text.utf8))
    }
}
