/// The state of a user (U-08, U-09).
enum UserStatus: String, Sendable, CaseIterable {
    case invited
    case enabled
    case disabled
    /// An invitation that was not accepted in time; the service sets it, callers cannot.
    case expired

    /// The status a caller asks for by name.
    ///
    /// - Throws: `APIError` `invalidRequest` for anything but `invited`, `enabled` and `disabled`.
    init(requested name: String) throws {
        guard let status = UserStatus(rawValue: name), status != .expired else { throw APIError.invalidField("status") }
        self = status
    }
}
