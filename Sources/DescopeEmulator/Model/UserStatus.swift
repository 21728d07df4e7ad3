/// The state of a user (U-08, U-09).
enum UserStatus: String, Sendable, CaseIterable {
    case invited
    case enabled
    case disabled
    /// An invitation that was not accepted in time; only the service sets it.
    case expired
}
