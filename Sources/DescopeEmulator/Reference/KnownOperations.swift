internal import HTTP

/// An operation that the service has, built or not: a row of `operations.csv`.
struct KnownOperation: Sendable {
    let route: Route
    let area: String
    private let callers: String

    /// Split as bytes, which is quick, since the first request for what is not built waits for it.
    static let all: [KnownOperation] = PackageResources.operations_csv.split(separator: UInt8(ascii: "\n")).dropFirst()
        .compactMap(KnownOperation.init(row:))

    private init?(row: ArraySlice<UInt8>) {
        let columns = row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard columns.count == 4 else { return nil }
        route = Route(HTTPMethod(rawValue: columns[0]), columns[1])
        area = columns[2]
        callers = columns[3]
    }

    /// The official SDKs that call it.
    var sdks: [String] { callers.split(separator: " ").map(String.init) }
}
