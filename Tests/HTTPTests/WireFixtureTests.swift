import HTTP
import Testing

@Suite struct `requests on the wire` {
    @Test(arguments: WireCase.all)
    func `come out as the fixture says`(_ wire: WireCase) {
        let transcript = Transcript.threeWays(wire.bytes, limits: wire.limits)
        #expect(transcript == wire.expected)
        #expect(transcript.requests.map(\.segments) == wire.segments)
    }

    /// The parser takes over the fields of the head before if they come again.
    @Test(arguments: WireCase.valid)
    func `mean the same after any other`(_ first: WireCase) {
        for second in WireCase.all
        where second.limits.head == first.limits.head && second.limits.body == first.limits.body {
            let both = Transcript([first.bytes + second.bytes], limits: first.limits)
            #expect(both.requests == first.expected.requests + second.expected.requests, "\(second.name)")
            #expect(both.ending == second.expected.ending, "\(second.name)")
        }
    }

    @Test func `are in the fixtures at all`() {
        #expect(WireCase.all.count > 100)
        #expect(WireCase.valid.count > 30)
    }
}
