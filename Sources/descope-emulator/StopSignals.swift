internal import Dispatch
internal import Glibc

/// SIGTERM and SIGINT, to be awaited.
struct StopSignals {
    private let stream: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.stream = stream
        sources = [SIGTERM, SIGINT].map { Self.source($0, continuation) }
    }

    func first() async {
        var iterator = stream.makeAsyncIterator()
        _ = await iterator.next()
        withExtendedLifetime(sources) {}
    }

    /// Makes the sources outside of any isolation, since the handler runs on a global queue.
    private static func source(
        _ number: Int32,
        _ continuation: AsyncStream<Void>.Continuation
    ) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { continuation.yield() }
        source.resume()
        return source
    }
}
