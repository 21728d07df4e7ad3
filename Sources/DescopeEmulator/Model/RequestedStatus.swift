internal import JSON

/// The status that a caller asks for; callers cannot make a user expired.
struct RequestedStatus: Sendable, Equatable {
    let status: UserStatus

    /// - Throws: `DecodingError` for anything but `invited`, `enabled` and `disabled`.
    init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let status = UserStatus(rawValue: name), status != .expired else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: ""))
        }
        self.status = status
    }

    init(_ status: UserStatus) {
        self.status = status
    }
}

extension RequestedStatus: SchemaProviding {
    static var schema: Schema { .string }
    static var example: RequestedStatus? { RequestedStatus(.enabled) }
}
