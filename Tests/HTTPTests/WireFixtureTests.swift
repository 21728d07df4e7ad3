import HTTP
import Testing

@Suite struct `requests on the wire` {
    @Test(arguments: WireCase.all)
    func `come out as the fixture says`(_ wire: WireCase) {
        let transcript = Transcript.threeWays(wire.bytes, limits: wire.limits)
        #expect(transcript == wire.expected)
        #expect(transcript.requests.map(\.segments) == wire.segments)
    }

    @Test func `are in the fixtures at all`() {
        #expect(WireCase.all.count > 100)
        #expect(WireCase.valid.count > 30)
    }
}
