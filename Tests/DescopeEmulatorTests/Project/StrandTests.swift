import Dispatch
import Lanes
import Synchronization
import Testing

/// Who is on a strand, and when.
@Suite struct StrandTests {
    private let tally = Tally()

    @Test func `nothing is lost and nothing runs at once, whether entered or submitted`() async {
        let (threads, turns) = (8, 10_000)
        await withTaskGroup(of: Void.self) { group in
            for thread in 0..<threads {
                group.addTask { [tally] in
                    for turn in 0..<turns where turn % 7 == thread % 7 || !tally.enter() {
                        await tally.submit(isHeavy: turn % 70 == 0)
                    }
                }
            }
        }
        #expect(await tally.count == threads * turns)
    }

    @Test func `what is submitted runs in its order`() async {
        let order = await withCheckedContinuation { continuation in
            for number in 1...100 {
                tally.strand.submit { [tally] in tally.assumeIsolated { $0.order.append(number) } }
            }
            tally.strand.submit { [tally] in tally.assumeIsolated { continuation.resume(returning: $0.order) } }
        }
        #expect(order == Array(1...100))
    }

    @Test func `nobody enters while heavy work is in or waits, and afterwards everybody may`() async {
        let gate = DispatchSemaphore(value: 0)
        await withCheckedContinuation { continuation in
            tally.strand.submit(isHeavy: true) {
                gate.wait()
                continuation.resume()
            }
            #expect(!tally.enter())
            gate.signal()
        }
        // A submitted turn comes after the heavy one has left.
        await tally.submit(isHeavy: false)
        while !tally.enter() { await Task.yield() }
        #expect(await tally.count == 2)
    }

    @Test func `an error leaves the strand free`() async {
        struct Failure: Error {}
        #expect(throws: Failure.self) { try tally.strand.enter { throw Failure() } }
        #expect(tally.enter())
    }
}

/// A number that only its strand keeps from being counted wrong.
private actor Tally {
    nonisolated let strand = Strand(label: "tally")
    private(set) var count = 0
    var order: [Int] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { strand.asUnownedSerialExecutor() }

    nonisolated func enter() -> Bool { strand.enter { assumeIsolated { $0.count += 1 } } != nil }

    nonisolated func submit(isHeavy: Bool) async {
        await withCheckedContinuation { continuation in
            strand.submit(isHeavy: isHeavy) {
                self.assumeIsolated { $0.count += 1 }
                continuation.resume()
            }
        }
    }
}
