import Dispatch
import Glibc

/// The descriptors of a lane: those that were ready lately in one call of poll(2), the others in Dispatch.
///
/// A busy lane so needs no other thread to be told of input, and one call tells it of many clients. A quiet descriptor
/// costs the busy ones nothing, and a lane with nothing but quiet ones needs no thread.
final class Poller {
    private static let precision = Duration.milliseconds(20)
    /// On which quiet descriptors and deadlines are told of; nothing runs long on it.
    private static let queue = DispatchQueue(label: "http.quiet")

    private let bell: Bell
    /// How long a descriptor is waited for in poll(2) after it was ready.
    private let busyTime: Duration
    private let coolingInterval: Duration
    private var lastNumber = 0
    private var watches: [Int: Watch] = [:]
    private var busy: [Watch] = []
    /// The bell's, then one for each of the busy.
    private var slots: [pollfd]
    private var nextDue = MonotonicTime.never
    private var nextCooling = MonotonicTime.never
    private var alarm: (any DispatchSourceTimer)?
    private var alarmTime = MonotonicTime.never
    /// The time of the last wake-up.
    private(set) var now = MonotonicTime.now

    init(bell: Bell, busyTime: Duration) {
        self.bell = bell
        self.busyTime = busyTime
        coolingInterval = max(busyTime / 2, Self.precision)
        slots = [pollfd(fd: bell.descriptor, events: Events.input.rawValue, revents: 0)]
    }

    var isBusy: Bool { !busy.isEmpty }

    /// Takes charge of a descriptor, without waiting for anything yet.
    func add(_ descriptor: Int32, _ watcher: any Watcher) -> Watch {
        lastNumber += 1
        let watch = Watch(number: lastNumber, descriptor: descriptor, watcher: watcher, now: now)
        watches[lastNumber] = watch
        return watch
    }

    /// Has the watcher told of these events from now on, as long as they last.
    func wait(for events: Events, _ watch: Watch) {
        guard watch.events != events else { return }
        watch.events = events
        switch watch.place {
        case .nowhere: enter(watch)
        case .busy(let index) where events.isEmpty: leave(index)
        case .busy(let index): slots[index + 1].events = events.rawValue
        // Dispatch waits for input only; once the source has ended, the descriptor is busy.
        case .quiet(let source): if events != .input { source.cancel() }
        }
    }

    /// Moves the deadline; nil removes it.
    func expire(_ watch: Watch, after duration: Duration?) {
        watch.due = duration.map(now.advanced)
        if let due = watch.due, due < nextDue { nextDue = due }
    }

    /// Closes the descriptor, at once or when Dispatch no longer needs it.
    func close(_ watch: Watch) {
        guard !watch.isClosing else { return }
        watch.isClosing = true
        watch.due = nil
        watch.events = []
        switch watch.place {
        case .nowhere: finish(watch)
        case .busy(let index):
            leave(index)
            finish(watch)
        case .quiet(let source): source.cancel()
        }
    }

    /// Looks at the clock; deadlines count from the last look.
    func refresh() { now = .now }

    /// Waits for the busy descriptors, and has what is ready dealt with.
    ///
    /// - Parameters:
    ///   - sleeps: Whether to wait at all if nothing is ready.
    ///   - woke: Is called as soon as the waiting has ended.
    func poll(for lane: Lane, sleeps: Bool, woke: () -> Void) {
        let timeout = sleeps ? min(nextDue, nextCooling).milliseconds(from: .now) : 0
        let ready = Glibc.poll(&slots, nfds_t(slots.count), timeout)
        woke()
        refresh()
        if ready > 0 { tellReady() }
        if now >= nextDue { tellLate() }
        if now >= nextCooling { cool(for: lane) }
    }

    /// Before the lane rests: has it woken at the next deadline.
    func setAlarm(for lane: Lane) {
        guard nextDue < alarmTime else { return }
        let timer = alarm ?? makeAlarm(for: lane)
        alarm = timer
        alarmTime = nextDue
        timer.schedule(deadline: DispatchTime(uptimeNanoseconds: UInt64(nextDue.nanoseconds)), leeway: .milliseconds(5))
    }

    private func makeAlarm(for lane: Lane) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: Self.queue)
        timer.setEventHandler { lane.post { $0.alarmRang() } }
        timer.resume()
        return timer
    }

    /// Ends the alarm, which keeps the lane, once nothing is watched any more.
    func stop() {
        alarm?.cancel()
        alarm = nil
        (nextDue, alarmTime) = (.never, .never)
    }

    func alarmRang() {
        alarmTime = .never
        if now >= nextDue { tellLate() }
    }

    /// Notes that a descriptor is no longer in Dispatch: it is ready, or shall be closed or waited for otherwise.
    func sourceEnded(_ number: Int) {
        guard let watch = watches[number] else { return }
        watch.place = .nowhere
        watch.isClosing ? finish(watch) : enter(watch)
    }

    private func tellReady() {
        if slots[0].revents != 0 { bell.silence() }
        // From the end, because one that leaves is replaced by the last.
        for index in busy.indices.reversed() where index < busy.count && slots[index + 1].revents != 0 {
            let watch = busy[index]
            watch.lastActive = now
            let found = slots[index + 1].revents
            let hasGone = found & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
            watch.watcher?.ready(for: hasGone ? watch.events : Events(rawValue: found))
        }
    }

    private func tellLate() {
        let late = watches.values.filter { $0.due ?? .never <= now }
        for watch in late { watch.due = nil }
        // No deadline needs more precision, and thousands that pass one after another are not looked for one by one.
        let next = watches.values.lazy.compactMap(\.due).min() ?? .never
        nextDue = max(next, now.advanced(by: Self.precision))
        for watch in late { watch.watcher?.deadlinePassed() }
    }

    /// Leaves those that were not ready for some time to Dispatch.
    private func cool(for lane: Lane) {
        nextCooling = now.advanced(by: coolingInterval)
        for watch in busy where watch.events == .input && watch.lastActive.advanced(by: busyTime) <= now {
            if case .busy(let index) = watch.place { leave(index) }
            watch.place = .quiet(source(for: watch, lane))
        }
    }

    /// Tells of the first input, and ends: the descriptor is busy then.
    private func source(for watch: Watch, _ lane: Lane) -> any DispatchSourceRead {
        let source = DispatchSource.makeReadSource(fileDescriptor: watch.descriptor, queue: Self.queue)
        let number = watch.number
        source.setEventHandler { source.cancel() }
        source.setCancelHandler { lane.post { $0.sourceEnded(number) } }
        source.resume()
        return source
    }

    private func enter(_ watch: Watch) {
        guard !watch.events.isEmpty else { return }
        if busy.isEmpty { nextCooling = now.advanced(by: coolingInterval) }
        watch.lastActive = now
        watch.place = .busy(busy.count)
        busy.append(watch)
        slots.append(pollfd(fd: watch.descriptor, events: watch.events.rawValue, revents: 0))
    }

    private func leave(_ index: Int) {
        busy[index].place = .nowhere
        let last = busy.removeLast()
        let slot = slots.removeLast()
        if busy.isEmpty { nextCooling = .never }
        guard index < busy.count else { return }
        busy[index] = last
        slots[index + 1] = slot
        last.place = .busy(index)
    }

    private func finish(_ watch: Watch) {
        watches[watch.number] = nil
        Glibc.close(watch.descriptor)
        watch.watcher?.closed()
        watch.watcher = nil
    }
}
