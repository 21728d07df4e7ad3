internal import HTTP
internal import JSON

/// Which of the service's operations are built, and how their behaviour is known: derived, never typed.
package struct Coverage: JSONResponse {
    let built: Int
    let known: Int
    let operations: [Operation]

    /// One of the service's operations.
    struct Operation: JSONResponse {
        let method: String
        let path: String
        let area: String
        let isBuilt: Bool
        /// How its behaviour is known, if built.
        let evidence: String?
        let sdks: [String]
    }

    package static let current = Coverage(of: API.endpoints)

    /// The served JSON, encoded once.
    static let encoded = Result { try encodeJSON(current) }

    init(of endpoints: [any Endpoint.Type]) {
        let types = endpoints.flatMap { type in type.spec.routes.map { ($0.key, type.spec.evidence) } }
        let evidence = Dictionary(types) { first, _ in first }
        operations = KnownOperation.all.map { known in
            let evidence = evidence[known.route.key]
            return Operation(
                method: known.route.method.rawValue,
                path: known.route.path,
                area: known.area,
                isBuilt: evidence != nil,
                evidence: evidence?.rawValue,
                sdks: known.sdks
            )
        }
        known = operations.count
        built = operations.count { $0.isBuilt }
    }

    /// The operations by area, areas sorted by name.
    var areas: [(name: String, operations: [Operation])] {
        Dictionary(grouping: operations, by: \.area).sorted { $0.key < $1.key }.map {
            (name: $0.key, operations: $0.value)
        }
    }

    /// Routes that the emulator has and the service does not; there should be none.
    static var unknownRoutes: [Route] {
        let known = Set(KnownOperation.all.map(\.route.key))
        return API.endpoints.flatMap { $0.spec.routes }.filter { !known.contains($0.key) }
    }
}
