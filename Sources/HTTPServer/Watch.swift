import Dispatch
import Glibc

/// What is told that a descriptor is ready, or its deadline has passed.
protocol Watcher: AnyObject {
    /// There may be input, or room for output, or the peer has gone.
    func ready(for events: Events)
    func deadlinePassed()
    /// The descriptor is closed; nothing more is told.
    func closed()
}

/// What a descriptor is, or shall be, ready for.
struct Events: OptionSet {
    let rawValue: Int16

    static let input = Events(rawValue: Int16(POLLIN))
    static let output = Events(rawValue: Int16(POLLOUT))
}

/// A descriptor that a poller watches, and closes.
final class Watch {
    /// Where the descriptor is waited for.
    enum Place {
        case nowhere
        /// In the poller's list, at that index.
        case busy(Int)
        /// In Dispatch.
        case quiet(any DispatchSourceRead)
    }

    let number: Int
    let descriptor: Int32
    /// Nil once closed.
    var watcher: (any Watcher)?
    var isClosing = false
    var events: Events = []
    var place = Place.nowhere
    /// When the descriptor was last ready, or came among the busy.
    var lastActive: MonotonicTime
    var due: MonotonicTime?

    init(number: Int, descriptor: Int32, watcher: any Watcher, now: MonotonicTime) {
        self.number = number
        self.descriptor = descriptor
        self.watcher = watcher
        lastActive = now
    }
}
