internal import Dispatch
internal import Glibc

/// SIGTERM and SIGINT, to be awaited.
struct StopSignals {
    private let stream: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    /// Listens to the signals; none is lost from now on.
    static func listening() async -> StopSignals {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGTERM, SIGINT] { sources.append(await source(number, continuation)) }
        return StopSignals(stream: stream, sources: sources)
    }

    func first() async {
        var iterator = stream.makeAsyncIterator()
        _ = await iterator.next()
        withExtendedLifetime(sources) {}
    }

    /// Makes the sources outside of any isolation, since the handlers run on a global queue.
    private nonisolated static func source(
        _ number: Int32,
        _ continuation: AsyncStream<Void>.Continuation
    ) async -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { continuation.yield() }
        // A signal that is ignored before the source is registered would be lost.
        await withCheckedContinuation { registered in
            source.setRegistrationHandler { registered.resume() }
            source.resume()
        }
        return source
    }
}
