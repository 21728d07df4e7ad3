internal import JSON

/// The state of a user (U-08, U-09).
enum UserStatus: String, Sendable, CaseIterable {
    case invited
    case enabled
    case disabled
    /// An invitation not accepted in time; only the service sets it.
    case expired
}

/// A status that callers may ask for: any but `expired`.
struct RequestedStatus: Sendable, Equatable {
    let status: UserStatus

    /// - Throws: `DecodingError` for anything else.
    init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let status = UserStatus(rawValue: name), status != .expired else {
            throw decoder.invalid()
        }
        self.status = status
    }

    init(_ status: UserStatus) { self.status = status }
}

extension RequestedStatus: SchemaProviding {
    static var schema: Schema { .string }
    static var example: RequestedStatus? { RequestedStatus(.enabled) }
}
