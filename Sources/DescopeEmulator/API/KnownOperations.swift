internal import HTTP

/// An operation that the service has, built or not: a row of `fixtures/operations.csv`.
package struct KnownOperation: Sendable {
    package let route: Route
    package let area: String
    /// The official SDKs that call it.
    package let sdks: [String]

    /// Every operation of the service.
    package static let all: [KnownOperation] = String(decoding: PackageResources.operations_csv, as: UTF8.self)
        .split(separator: "\n").dropFirst().compactMap(KnownOperation.init(row:))

    private init?(row: Substring) {
        let columns = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 4 else { return nil }
        route = Route(columns[0], columns[1])
        area = columns[2]
        sdks = columns[3].split(separator: " ").map(String.init)
    }
}

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
