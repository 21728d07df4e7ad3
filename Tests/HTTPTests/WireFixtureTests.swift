import HTTP
import Testing

@Suite struct `requests on the wire` {
    @Test(arguments: WireCase.all)
    func `come out as the fixture says`(_ wire: WireCase) {
        #expect(Transcript.threeWays(wire.bytes, limits: wire.limits) == wire.expected)
    }

    @Test func `are in the fixtures at all`() {
        #expect(WireCase.all.count > 100)
        #expect(WireCase.valid.count > 30)
    }
}
