internal import HTTP
internal import Synchronization

/// What stands at a path.
enum Destination: Sendable {
    case operation(any Endpoint.Type)
    case control(any ControlEndpoint.Type)
    /// One of the emulator's own, of a project.
    case project(any ProjectEndpoint.Type)
    /// The service has it, the emulator not yet: 501.
    case notBuilt
}

/// What stands at every path: operations, the emulator's own endpoints, and 501 for all else that the service has.
///
/// Nearly every request is for a literal path of what is built, so the list of all that the service has is read only when
/// another comes: neither the start nor the idle emulator pays for it.
final class Destinations: Sendable {
    static let api = Destinations(API.endpoints + API.pages)

    private let built: Router<Destination>
    private let all = Mutex<Router<Destination>?>(nil)

    init(_ operations: [any Endpoint.Type]) {
        var built = Router<Destination>()
        for type in operations {
            for route in type.spec.routes { built.add(route, .operation(type)) }
        }
        for type in ControlAPI.endpoints {
            for route in type.spec.routes { built.add(route, .control(type)) }
        }
        for type in ControlAPI.projectEndpoints {
            for route in type.spec.routes { built.add(route, .project(type)) }
        }
        self.built = built
    }

    func match(_ request: HTTPRequest) -> Router<Destination>.Match {
        built.literal(request) ?? complete.match(request)
    }

    private var complete: Router<Destination> {
        all.withLock { all in
            if let all { return all }
            var router = built
            for known in KnownOperation.all { _ = router.addIfFree(known.route, .notBuilt) }
            all = router
            return router
        }
    }
}
