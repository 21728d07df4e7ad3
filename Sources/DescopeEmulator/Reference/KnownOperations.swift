internal import HTTP

/// An operation that the service has, built or not: a row of `operations.csv`.
struct KnownOperation: Sendable {
    let route: Route
    let area: String
    /// The official SDKs that call it.
    let sdks: [String]

    static let all: [KnownOperation] = String(decoding: PackageResources.operations_csv, as: UTF8.self)
        .split(separator: "\n").dropFirst().compactMap(KnownOperation.init(row:))

    private init?(row: Substring) {
        let columns = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 4 else { return nil }
        route = Route(HTTPMethod(rawValue: columns[0]), columns[1])
        area = columns[2]
        sdks = columns[3].split(separator: " ").map(String.init)
    }
}
