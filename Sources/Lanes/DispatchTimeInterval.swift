package import Dispatch

extension DispatchTimeInterval {
    /// A duration, at least nothing and at most about 31 years: its nanoseconds overflow after 292.
    package init(_ duration: Duration) {
        let (seconds, attoseconds) = min(max(duration, .zero), .seconds(1_000_000_000)).components
        self = .nanoseconds(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    }
}
