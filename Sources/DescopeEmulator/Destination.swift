/// What stands at a path.
enum Destination: Sendable {
    case operation(any Endpoint.Type)
    case control(any ControlEndpoint.Type)
    /// The service has it, the emulator not yet: 501.
    case notBuilt
}

extension Router where Target == Destination {
    /// The service's operations and the emulator's own endpoints.
    static let api = Router(API.endpoints)

    /// Routes these operations, 501 for all others that the service has, and the emulator's own endpoints.
    init(_ operations: [any Endpoint.Type]) {
        self.init()
        var built: Set<Route.Key> = []
        for type in operations {
            for route in type.spec.routes {
                add(route, .operation(type))
                built.insert(route.key)
            }
        }
        for known in KnownOperation.all where built.insert(known.route.key).inserted { add(known.route, .notBuilt) }
        for type in ControlAPI.endpoints {
            for route in type.spec.routes { add(route, .control(type)) }
        }
    }
}
