/// What libFuzzer calls with each input: the parser must not crash, and must not care how the bytes are cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTTPRequestParser(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte chooses the cut and the limits, so that the fuzzer can reach the refusals with short inputs.
    guard let choice = input.first.map(Int.init) else { return 0 }
    let bytes = input.dropFirst()
    let limits = choice.isMultiple(of: 2) ? HTTPLimits() : HTTPLimits(head: 128, body: 16)
    let whole = Outline(of: [bytes], limits: limits)
    precondition(Outline(of: [bytes.prefix(choice), bytes.dropFirst(choice)], limits: limits) == whole)
    precondition(Outline(of: bytes.map { [$0][...] }, limits: limits) == whole)
    return 0
}

/// What came out of a parser, with what has to hold for anything that does.
private struct Outline: Equatable {
    var requests: [HTTPRequest] = []
    var failure: HTTPProtocolError?
    var phase = HTTPRequestParser.Phase.idle

    init(of pieces: [ArraySlice<UInt8>], limits: HTTPLimits) {
        let parser = HTTPRequestParser(limits: limits)
        do throws(HTTPProtocolError) {
            for piece in pieces {
                parser.receive(piece)
                while let request = try parser.next() {
                    Self.check(request, limits: limits)
                    requests.append(request)
                }
            }
        } catch {
            failure = error
            precondition((400...505).contains(error.status.code))
        }
        phase = parser.phase
        precondition(parser.buffered <= limits.head + limits.body)
    }

    private static func check(_ request: HTTPRequest, limits: HTTPLimits) {
        precondition(request.path == "*" || request.path.utf8.first == UInt8(ascii: "/"))
        precondition(request.path.utf8.dropFirst().first != UInt8(ascii: "/"))
        precondition(request.body.count <= limits.body)
        precondition(request.headers.values("Host").count < 2)
        precondition(request.headers.values("Content-Length").count < 2)
        let clean = request.headers.allSatisfy { field in
            (field.name + field.value).utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
        }
        precondition(clean)
        precondition(request.cookies.keys.allSatisfy { !$0.isEmpty })
    }
}
