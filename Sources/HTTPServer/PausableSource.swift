import Dispatch

/// A dispatch source that knows whether it is suspended.
///
/// Dispatch counts suspensions, and traps when a suspended or never-resumed source is released. This one may be paused,
/// resumed and cancelled at any time.
final class PausableSource {
    private let source: any DispatchSourceProtocol
    private var isActive = false

    /// Wraps a new source, paused; `ended` runs on its queue after cancellation, when its descriptor may be closed.
    init(
        _ source: any DispatchSourceProtocol,
        event: @escaping @Sendable () -> Void,
        ended: @escaping @Sendable () -> Void
    ) {
        self.source = source
        source.setEventHandler(handler: event)
        source.setCancelHandler(handler: ended)
    }

    func resume() {
        guard !isActive else { return }
        isActive = true
        source.resume()
    }

    func pause() {
        guard isActive else { return }
        isActive = false
        source.suspend()
    }

    func cancel() {
        resume()
        source.cancel()
    }
}
