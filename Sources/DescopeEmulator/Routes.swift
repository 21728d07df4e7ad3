/// What stands behind a path.
enum RouteTarget: Sendable {
    case operation(any Endpoint.Type)
    case health
    case reference(ReferencePage)
    /// The service has it, the emulator not yet: 501.
    case notBuilt
}

extension Router where Target == RouteTarget {
    /// The service's operations and the emulator's own endpoints.
    static var api: Router {
        var router = Router()
        var built: Set<Route> = []
        for type in API.endpoints {
            for route in type.routes {
                router.add(route, .operation(type))
                built.insert(route.key)
            }
        }
        for known in KnownOperation.all where built.insert(known.route.key).inserted {
            router.add(known.route, .notBuilt)
        }
        router.add(.get("/health"), .health)
        router.add(.get("/_emulator/v1/health"), .health)
        for page in ReferencePage.allCases { router.add(page.route, .reference(page)) }
        return router
    }
}
