@testable import DescopeEmulator
import Testing

/// What a project keeps of its audit trail.
@Suite struct AuditTrailTests {
    private let trail = AuditTrail()

    @Test func `the newest ten thousand records are kept, in their order`() {
        for number in 0..<10_003 { trail.add(record(number, at: World.start)) }
        let ids = trail.records(matching: AuditQuery(from: World.start)).map(\.action)
        #expect(ids == (3..<10_003).map(String.init))
    }

    @Test func `records are in the order of their times, also when the clock was set back`() {
        let times: [Int64] = [20, 10, 30, 10]
        for (number, time) in times.enumerated() { trail.add(record(number, at: Instant(seconds: time))) }
        #expect(trail.records(matching: AuditQuery(from: Instant(seconds: 0))).map(\.action) == ["1", "3", "0", "2"])
    }

    @Test func `a key has one pseudonym, from which it is not to be read`() {
        let pseudonym = trail.pseudonym(of: "key")
        #expect(pseudonym.wholeMatch(of: /K[0-9A-Za-z]{27}/) != nil)
        #expect(trail.pseudonym(of: "other") != pseudonym)
        #expect(AuditTrail().pseudonym(of: "key") == pseudonym)
    }

    @Test func `records have IDs of their own, also those of one moment`() {
        for number in 0..<3 { trail.add(record(number, at: World.start)) }
        let ids = trail.records(matching: AuditQuery(from: World.start)).map(\.id)
        #expect(Set(ids).count == 3)
        #expect(ids.allSatisfy(IDKind.audit.isID))
    }

    private func record(_ number: Int, at time: Instant) -> AuditRecord {
        AuditRecord(time: time, action: "\(number)", level: .info, device: .unknown, remoteAddress: "")
    }
}
